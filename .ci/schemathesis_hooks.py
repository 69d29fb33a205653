"""What schemathesis can't know of the county: whose station speaks, a body's digest, and the chain.

Most bodies are given the right digest, and most batches a chain that begins where the county expects it,
so that what is generated reaches the code behind; the rest goes out as it was generated.
"""

import hashlib
import json
import os
import random

import requests
import schemathesis

STATION = os.environ["COUNTY_STATION"]
CHANCE = random.Random(int(os.environ.get("COUNTY_SEED", "1")))
SOURCES = os.path.join(os.path.dirname(__file__), "..", "Sources", "CountyAPI")
with open(os.path.join(SOURCES, "Operation", "OperationType.swift"), encoding="utf-8") as file:
    TYPES = [line.split()[1] for line in file if line.startswith("  case ")]
with open(os.path.join(SOURCES, "Resources", "openapi.json"), encoding="utf-8") as file:
    PROBLEM = json.load(file)["components"]["schemas"]["Problem"]
CODES = set(PROBLEM["properties"]["code"]["enum"])


def chained(batch):
    """Makes a batch the beginning of a chain of its own."""
    epoch = f"{CHANCE.getrandbits(64):016x}"
    previous = hashlib.sha256(bytes.fromhex(STATION.replace("-", "") + epoch)).hexdigest()
    batch.update(epoch=epoch, firstSeq=1, prevHash=previous)
    for number, operation in enumerate(batch.get("operations") or [], 1):
        if not isinstance(operation, dict):
            continue
        operation["seq"] = number
        if operation.get("stub"):
            previous = operation.get("hash", previous)
            continue
        operation.update(prevHash=previous, v=1)
        if CHANCE.random() < 0.8:
            operation.update(type=CHANCE.choice(TYPES), schema=1)
        text = json.dumps(operation, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
        previous = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


@schemathesis.hook
def before_call(context, case, kwargs):
    body = case.body
    if not isinstance(body, dict) or CHANCE.random() < 0.2:
        return
    if case.path == "/v1/hello":
        body["station"] = STATION
        if CHANCE.random() < 0.8:
            body["version"] = 1
    if case.path == "/v1/operations":
        chained(body)


@schemathesis.check
def every_error_is_a_problem(ctx, response, case):
    if response.status_code < 400:
        return
    kind = response.headers.get("content-type", ["?"])[0]
    assert kind == "application/problem+json", f"{response.status_code} is {kind}"
    problem = response.json()
    assert problem["status"] == response.status_code, problem
    assert problem["code"] in CODES, problem


send = requests.adapters.HTTPAdapter.send


def send_digested(self, request, **options):
    body = request.body or b""
    body = body.encode("utf-8", "surrogatepass") if isinstance(body, str) else body
    if isinstance(body, bytes) and body and CHANCE.random() < 0.9:
        # Written as the county's own stations write it, or the hashes above would be others.
        try:
            text = json.dumps(
                json.loads(body), sort_keys=True, separators=(",", ":"), ensure_ascii=False
            )
            body = text.encode("utf-8")
            request.body = body
            request.headers["Content-Length"] = str(len(body))
        except ValueError:
            pass
        import base64

        digest = base64.b64encode(hashlib.sha256(body).digest()).decode()
        request.headers["Content-Digest"] = f"sha-256=:{digest}:"
    return send(self, request, **options)


requests.adapters.HTTPAdapter.send = send_digested
