"""Writes what trafilatura finds in pages: optional, for the comparison in README.md.

    python3 -m venv venv && venv/bin/pip install trafilatura
    venv/bin/python evaluation/extraction/trafilatura_texts.py PAGES.jsonl > FOUND.jsonl

PAGES.jsonl is written by compare-trafilatura.mjs: {"id", "html"} a line. Each line out is {"id", "text", "title", "outlet", "authors",
"published"}.
"""

import json
import sys

from trafilatura import bare_extraction

for line in open(sys.argv[1], encoding="utf-8"):
    page = json.loads(line)
    found = bare_extraction(page["html"], include_comments=False, with_metadata=True)
    fields = found.as_dict() if found else {}
    print(
        json.dumps(
            {
                "id": page["id"],
                "text": fields.get("text") or "",
                "title": fields.get("title") or "",
                "outlet": fields.get("sitename") or "",
                "authors": fields.get("author") or "",
                "published": fields.get("date") or "",
            }
        )
    )
