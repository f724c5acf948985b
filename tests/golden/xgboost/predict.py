"""Reads {model: text, rows} from standard input and says what real XGBoost gives: {margins, contributions}."""
import json, sys
import numpy as np
import xgboost as xgb

asked = json.load(sys.stdin)
booster = xgb.Booster()
booster.load_model(bytearray(asked["model"], "utf-8"))
rows = np.array([[np.nan if v is None else v for v in row] for row in asked["rows"]], dtype=np.float32)
matrix = xgb.DMatrix(rows)
margins = booster.predict(matrix, output_margin=True).astype(float).tolist()
contributions = booster.predict(matrix, pred_contribs=True).astype(float).tolist()
json.dump(dict(margins=margins, contributions=contributions), sys.stdout)
