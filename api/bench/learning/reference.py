"""The same data, the same settings, in scikit-learn, on one core.

usage: reference.py FOLDER, where the bench has put the data as little-endian float64, row by row. Reads one task a line as
JSON from standard input and answers each with one line of JSON.
"""

import json
import sys
import time
from pathlib import Path

import numpy as np
import sklearn
from sklearn.ensemble import HistGradientBoostingRegressor, RandomForestRegressor
from sklearn.metrics import r2_score

folder = Path(sys.argv[1])


def read(name, width):
    return np.fromfile(folder / name, dtype="<f8").reshape(-1, width)


def measured(work):
    """What `work` returns, and its processor and wall seconds."""
    cpu, wall = time.process_time(), time.perf_counter()
    result = work()
    return result, time.process_time() - cpu, time.perf_counter() - wall


def model_for(learner, options, seed):
    if learner == "forest":
        return RandomForestRegressor(
            n_estimators=options["trees"],
            max_depth=options["maxDepth"],
            n_jobs=1,
            random_state=seed,
        )
    return HistGradientBoostingRegressor(
        max_iter=options["trees"],
        max_leaf_nodes=options["maxLeaves"],
        learning_rate=options["learningRate"],
        min_samples_leaf=options["minLeafRows"],
        max_bins=options["maxBins"],
        early_stopping=False,
        random_state=seed,
    )


print(json.dumps({"sklearn": sklearn.__version__, "numpy": np.__version__}), flush=True)
for line in sys.stdin:
    task = json.loads(line)
    width = task["features"]
    train = read(f"{task['data']}-train-x.f64", width)
    test = read(f"{task['data']}-test-x.f64", width)
    train_y = read(f"{task['data']}-train-y.f64", 1).ravel()
    test_y = read(f"{task['data']}-test-y.f64", 1).ravel()
    model = model_for(task["learner"], task["options"], task["seed"])
    _, fit_cpu, fit_wall = measured(lambda: model.fit(train, train_y))
    predicted, predict_cpu, predict_wall = measured(lambda: model.predict(test))
    outcome = {
        "r2": r2_score(test_y, predicted),
        "fit": {"cpu": fit_cpu, "wall": fit_wall},
        "predict": {"cpu": predict_cpu, "wall": predict_wall},
    }
    print(json.dumps(outcome), flush=True)
