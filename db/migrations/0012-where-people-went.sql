-- People met in person are moved to another flight or become the traveller of a message; what was said of them before is still about them.
CREATE INDEX log_moves ON log (json_extract(body, '$.from')) WHERE kind IN ('walkInPlaced', 'walkInJoined');
