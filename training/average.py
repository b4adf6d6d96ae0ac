"""Averages the weights of runs that began from one another (a "soup"): better than the best of them, at no cost in reading.

    average.py runs/best.pt runs/end.pt=0.5 runs/joint.pt=0.25 runs/last.pt=0.25
"""
import sys

import torch


def average(parts):
    """[(share, weights)] with shares that add up to 1 → weights"""
    first = parts[0][1]
    return {k: sum(share * weights[k] for share, weights in parts) if v.is_floating_point() else v for k, v in first.items()}


if __name__ == "__main__":
    out, *runs = sys.argv[1:]
    named = [run.split("=") for run in runs]
    assert abs(sum(float(share) for _, share in named) - 1) < 1e-6, "the shares must add up to 1"
    torch.save(average([(float(share), torch.load(path)) for path, share in named]), out)
