"""Makes model.json and expected.json with real XGBoost (Debian's python3-xgboost): run it with /usr/bin/python3."""
import json, os
import numpy as np
import xgboost as xgb

here = os.path.dirname(os.path.abspath(__file__))
rng = np.random.default_rng(20261122)
n, m = 3000, 7
rows = rng.normal(size=(n, m)).astype(np.float32)
rows[:, 2] = np.floor(np.abs(rows[:, 2]) * 5)
rows[:, 3] = rows[:, 3] > 0.8
rows[rng.random((n, m)) < 0.15] = np.nan
known = np.nan_to_num(rows)
logit = known[:, 0] * known[:, 1] + np.sin(2 * known[:, 4]) + 0.7 * known[:, 3] - 0.15 * known[:, 2] - 1.2
labels = (rng.random(n) < 1 / (1 + np.exp(-logit))).astype(np.float32)
weights = rng.uniform(0.5, 3, n).astype(np.float32)
train = xgb.DMatrix(rows, labels, weight=weights)
params = dict(objective="binary:logistic", base_score=0.31, tree_method="hist", max_depth=4, eta=0.3, subsample=0.8, seed=5, nthread=1)
booster = xgb.train(params, train, 12)
booster.save_model(os.path.join(here, "model.json"))
deep = xgb.train({**params, "max_depth": 9, "min_child_weight": 0.1}, train, 2)
deep.save_model(os.path.join(here, "deep.json"))
some = rows[:60]
matrix = xgb.DMatrix(some)


def expected(model):
    return dict(
        margins=[round(float(v), 7) for v in model.predict(matrix, output_margin=True)],
        contributions=[[round(float(v), 6) for v in row] for row in model.predict(matrix, pred_contribs=True)],
    )


with open(os.path.join(here, "expected.json"), "w") as out:
    lists = [[None if np.isnan(v) else round(float(v), 9) for v in row] for row in some]
    json.dump(dict(madeBy="tests/golden/xgboost/make.py, XGBoost " + xgb.__version__, rows=lists, model=expected(booster), deep=expected(deep)), out)
