"""Writes model/: the encoder and the roles as ONNX graphs, int8, the vocabulary and the manifest.

    export.py runs/more.pt VERSION [--float]

One window goes through at a time: there is no padding, and what a window gives does not depend on its company.
"""
import argparse
import hashlib
import json
import pathlib
import tempfile

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import nn

from base import base_folder
from model import NAMES, ROLES, Reader
from targets import ACTS, STANDINGS
from windows import CLS, PIECES, SEP

OPSET = 17
HERE = pathlib.Path(__file__).parent
MODEL = HERE.parent / "model"


class Attention(nn.Module):
    """A layer's attention as one product for queries, keys and values, without a mask: a window has no padding to hide."""

    def __init__(self, own):
        super().__init__()
        self.heads, self.each = own.num_attention_heads, own.attention_head_size
        scale = self.each**-0.5
        self.all = nn.Linear(own.query.in_features, 3 * self.heads * self.each)
        self.all.weight.data = torch.cat([own.query.weight * scale, own.key.weight, own.value.weight]).detach()
        self.all.bias.data = torch.cat([own.query.bias * scale, own.key.bias, own.value.bias]).detach()

    def forward(self, x):
        one, pieces = x.shape[:2]
        split = lambda t: t.view(one, pieces, self.heads, self.each).transpose(1, 2)
        query, key, value = (split(t) for t in self.all(x).chunk(3, -1))
        return (torch.softmax(query @ key.transpose(2, 3), -1) @ value).transpose(1, 2).reshape(one, pieces, -1)


class EncoderGraph(nn.Module):
    """pieces [P], codes [P,3], first [W] → words [1,W,H], anchor probabilities [W], classes of names [W]"""

    def __init__(self, reader):
        super().__init__()
        self.reader = reader
        self.attentions = nn.ModuleList([Attention(layer.attention.self) for layer in reader.encoder.bert.encoder.layer])

    def forward(self, pieces, codes, first):
        encoder = self.reader.encoder
        x = encoder.bert.embeddings(inputs_embeds=encoder.embed(pieces[None], codes[None]))
        for attention, layer in zip(self.attentions, encoder.bert.encoder.layer):
            x = layer.output(layer.intermediate(y := layer.attention.output(attention(x), x)), y)
        h = x[:, first]
        anchors = torch.sigmoid(self.reader.anchor(h).squeeze(-1))[0]
        return h, anchors, self.reader.names(h).argmax(-1)[0].to(torch.int32)


class RolesGraph(nn.Module):
    """words [1,W,H], anchor [A] → probabilities: roles [A,W,5], act, standing, relay standing, inherits [A], links [A,1+W]"""

    def __init__(self, reader):
        super().__init__()
        self.roles = reader.roles

    def forward(self, words, anchor):
        out = self.roles(words, torch.ones(words.shape[:2]), torch.zeros_like(anchor), anchor)
        p = lambda k: torch.softmax(out[k], -1)
        return (p("roles"), p("act"), p("standing"), p("relay_standing"), torch.sigmoid(out["inherits"]), p("link"), p("relay_link"))


def write_graph(module, inputs, names, outputs, axes, path, as_float):
    with tempfile.TemporaryDirectory() as folder:
        plain = pathlib.Path(folder) / "plain.onnx"
        torch.onnx.export(module, inputs, plain, input_names=names, output_names=outputs, dynamic_axes=axes, opset_version=OPSET, dynamo=False)
        if as_float:
            path.write_bytes(plain.read_bytes())
        else:
            quantize_dynamic(plain, path, weight_type=QuantType.QInt8, per_channel=True, reduce_range=False)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("weights")
    parser.add_argument("version")
    parser.add_argument("--float", action="store_true", help="do not quantise, for comparison")
    parser.add_argument("--to", type=pathlib.Path, default=MODEL)
    args = parser.parse_args()
    args.to.mkdir(exist_ok=True, parents=True)
    reader = Reader(pretrained=False)
    reader.load_state_dict(torch.load(args.weights))
    reader.eval()
    reader.encoder.bert.set_attn_implementation("eager")
    pieces, first = torch.randint(1000, 2000, (40,)), torch.arange(1, 31)
    write_graph(EncoderGraph(reader), (pieces, torch.zeros(40, 3, dtype=torch.long), first), ["pieces", "codes", "first"],
                ["words", "anchors", "names"], {"pieces": [0], "codes": [0], "first": [0], "words": {1: "w"}, "anchors": [0], "names": [0]},
                args.to / "encoder.onnx", args.float)
    outputs = ["roles", "act", "standing", "relay_standing", "inherits", "link", "relay_link"]
    axes = {"words": {1: "w"}, "anchor": {0: "a"}, **{o: {0: "a"} for o in outputs}}
    axes["roles"] = axes["link"] = axes["relay_link"] = {0: "a", 1: "w"}
    write_graph(RolesGraph(reader), (torch.randn(1, 30, 384), torch.tensor([3, 7])), ["words", "anchor"], outputs, axes,
                args.to / "roles.onnx", args.float)
    vocabulary = json.loads((base_folder() / "tokenizer.json").read_text())["model"]["vocab"]
    (args.to / "vocabulary.txt").write_text("\n".join(sorted(vocabulary, key=vocabulary.get)) + "\n")
    write_manifest(args.to, args.version)


def write_manifest(folder, version):
    path = folder / "manifest.json"
    before = json.loads(path.read_text()) if path.exists() else {}
    sha = lambda name: hashlib.sha256((folder / name).read_bytes()).hexdigest()
    manifest = {
        "name": "hearsay-reader", "version": version, "opset": OPSET, "windowSize": PIECES,
        "threshold": before.get("threshold", 0.4), "calibration": before.get("calibration", {}),
        "pieces": {"begin": CLS, "end": SEP, "unknown": 100},
        "roles": ["none", "source", "cue", "content", "relay"], "acts": ACTS, "standings": STANDINGS,
        "names": ["none", *(f"{p}-{k}" for k in ("person", "organisation", "place", "other") for p in ("begin", "inside"))],
        "sha256": {name: sha(name) for name in ("encoder.onnx", "roles.onnx", "vocabulary.txt")},
    }
    assert len(manifest["roles"]) == ROLES and len(manifest["names"]) == NAMES
    path.write_text(json.dumps(manifest, indent=2) + "\n")


if __name__ == "__main__":
    main()
