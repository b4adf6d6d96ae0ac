"""Holds what is shipped to what was trained: the graphs to PyTorch on fixed inputs, and our tokenizer to the `tokenizers` package.

    verify.py runs/more.pt     after export.py and `npm run build`
"""
import json
import pathlib
import random
import subprocess
import sys
import tempfile

import numpy as np
import onnxruntime
import torch
from tokenizers import Tokenizer

import export
from base import base_folder
from corpora import utf16_offsets
from model import Reader

HERE = pathlib.Path(__file__).parent
STRINGS = 1000
CLOSE = 2e-4


def hard_strings():
    """Accents, emoji, CJK, control characters, bidi marks, lone surrogates, odd spaces and marks, alone and mixed with words."""
    rng = random.Random(1)
    alphabets = ["abcXYZ 019", "éèüñçÅøßİıŠĐ", "e\u0301a\u0300o\u0308 n\u0303", "😀👩‍👩‍👧🏳️‍🌈🇸🇾", "中文字漢字かなカナ한국어", "\x00\x01\x07\x1b\x7f\x85\u200b\u200d\ufeff\u2060",
                 "\u202a\u202b\u202e\u2066\u2069\u200e\u200f", "\ud800\udc00\udfff", " \t\n\r\u00a0\u2003\u3000\u2028\u1680", "“”‘’«»„…—–-/\\@#$%^&*~`|<>=+", "ابتث שלום हिन्दी ไทย",
                 "ΑΒΓΣ ΣΑΣ αβγς", "½²³€£©™°§¶", "ﬁﬂㄱㅎ𝒜𝔸🄰", "\u037e\u1fef\u0300\u0387", "\U00020000\U0002a700\U0002f800"]
    words = ["Kerry", "U.S.", "naïve", "co-operate", "d’état", "x" * 101, "CAFÉ", "I'm", "2016-06-17", "Çavuşoğlu"]
    for _ in range(STRINGS):
        parts = ["".join(rng.choices(rng.choice(alphabets), k=rng.randint(1, 8))) if rng.random() < 0.7 else rng.choice(words) for _ in range(rng.randint(1, 12))]
        yield rng.choice(["", " "]).join(parts)


def words_of_package(tokenizer, text):
    """The package's pieces gathered by word. It cannot take lone surrogates; both sides treat them like U+FFFD."""
    clean = "".join("\ufffd" if 0xD800 <= ord(c) < 0xE000 else c for c in text)
    encoded, to16 = tokenizer.encode(clean, add_special_tokens=False), utf16_offsets(clean)
    words = {}
    for word, piece, (b, e) in zip(encoded.word_ids, encoded.ids, encoded.offsets, strict=True):
        at = words.setdefault(word, [to16[b], to16[e], []])
        at[1] = to16[e]
        at[2].append(piece)
    return list(words.values())


def verify_tokenizer():
    tokenizer = Tokenizer.from_file(str(base_folder() / "tokenizer.json"))
    tokenizer.no_padding(), tokenizer.no_truncation()
    # A pair of surrogates that came about by chance is one character, as JavaScript sees it.
    strings = [s.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "surrogatepass") for s in hard_strings()]
    run = subprocess.run(["node", str(HERE / "tokens.mjs")], input="\n".join(json.dumps(s) for s in strings), capture_output=True, text=True, check=True)
    differ = [(s, theirs, ours) for s, line in zip(strings, run.stdout.splitlines(), strict=True)
              if (theirs := words_of_package(tokenizer, s)) != (ours := json.loads(line))]
    for s, theirs, ours in differ[:10]:
        print(json.dumps(s), "\n  package", theirs, "\n  ours   ", ours)
    print(f"tokenizer: {len(strings) - len(differ)} of {len(strings)} strings identical in ids and offsets")
    return not differ


def run_graphs(folder, pieces, codes, first, anchor):
    session = lambda name: onnxruntime.InferenceSession(str(folder / name))
    words, anchors, names = session("encoder.onnx").run(None, {"pieces": pieces, "codes": codes, "first": first})
    return [words, anchors, names, *session("roles.onnx").run(None, {"words": words, "anchor": anchor})]


def verify_graphs(weights):
    reader = Reader(pretrained=False)
    reader.load_state_dict(torch.load(weights))
    reader.eval()
    rng = np.random.default_rng(3)
    good = True
    with tempfile.TemporaryDirectory() as folder:
        sys.argv = ["export", weights, "verify", "--float", "--to", folder]
        export.main()
        for size in (5, 60, 250):
            pieces, first = rng.integers(1000, 20000, size), np.arange(1, size - 1)
            codes, anchor = rng.integers(0, 4, (size, 3)), np.array([0, size // 2])
            with torch.no_grad():
                p, c, f, a = (torch.from_numpy(x) for x in (pieces, codes, first, anchor))
                encoded = export.EncoderGraph(reader)(p, c, f)
                expected = [t.numpy() for t in (*encoded, *export.RolesGraph(reader)(encoded[0], a))]
            as_float = run_graphs(pathlib.Path(folder), pieces, codes, first, anchor)
            as_int8 = run_graphs(export.MODEL, pieces, codes, first, anchor)
            far = max(np.abs(x - y).max() for x, y in zip(expected, as_float, strict=True))
            same = (expected[3].argmax(-1) == as_int8[3].argmax(-1)).mean()
            print(f"graphs, {size} pieces: float differs by {far:.1e} at most; int8 gives {same:.1%} of the words the same role")
            good &= bool(far < CLOSE)
    return good


if __name__ == "__main__":
    results = [verify_tokenizer(), verify_graphs(sys.argv[1])]
    sys.exit(0 if all(results) else 1)
