#!/usr/bin/env python3
"""The plain way to push operations into PostgreSQL, to measure the county's endpoint against.

push_anchor.py --database URL --operations FILE --certificate PEM --key PEM

FILE has one operation a line. They go in batches of 500 over one kept HTTPS connection on the
loopback interface, gzip level 1, to a plain server in a process of its own, which writes each batch
with one INSERT ... SELECT FROM json_to_recordset ... ON CONFLICT DO NOTHING and commits it.
Needs psycopg2. Prints one JSON object.
"""
import argparse
import http.client
import http.server
import json
import multiprocessing
import ssl
import time
import zlib

import psycopg2

TABLE = """DROP TABLE IF EXISTS plain;
CREATE TABLE plain(id uuid PRIMARY KEY, seq bigint NOT NULL, type text, "wallMs" bigint, actor text,
  body jsonb, "prevHash" text, received timestamptz DEFAULT now());
CREATE INDEX ON plain(type, seq)"""
COLUMNS = 'id, seq, type, "wallMs", actor, body, "prevHash"'
INSERT = f"""INSERT INTO plain({COLUMNS}) SELECT {COLUMNS} FROM json_to_recordset(%s::json)
AS x(id uuid, seq bigint, type text, "wallMs" bigint, actor text, body jsonb, "prevHash" text)
ON CONFLICT DO NOTHING"""


def serve(options, ports):
    connection = psycopg2.connect(options.database)

    class Handler(http.server.BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        wbufsize = 1 << 16
        disable_nagle_algorithm = True

        def do_POST(self):
            packed = self.rfile.read(int(self.headers["Content-Length"]))
            with connection.cursor() as cursor:
                cursor.execute(INSERT, (zlib.decompress(packed, 31).decode(),))
                count = cursor.rowcount
            connection.commit()
            answer = json.dumps({"accepted": count}).encode()
            self.send_response(200)
            self.send_header("Content-Length", str(len(answer)))
            self.end_headers()
            self.wfile.write(answer)

        def log_message(self, *_):
            pass

    server = http.server.HTTPServer(("127.0.0.1", 0), Handler)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(options.certificate, options.key)
    server.socket = context.wrap_socket(server.socket, server_side=True)
    ports.put(server.server_address[1])
    server.serve_forever()


def push(batches, port):
    context = ssl.create_default_context()
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    line = http.client.HTTPSConnection("127.0.0.1", port, context=context)
    accepted = 0
    start = time.perf_counter()
    for batch in batches:
        packer = zlib.compressobj(1, zlib.DEFLATED, 31)
        packed = packer.compress(batch) + packer.flush()
        line.request("POST", "/", packed, {"Content-Encoding": "gzip"})
        accepted += json.loads(line.getresponse().read())["accepted"]
    return accepted, time.perf_counter() - start


def main():
    parser = argparse.ArgumentParser()
    for name in ("database", "operations", "certificate", "key"):
        parser.add_argument("--" + name, required=True)
    options = parser.parse_args()
    with open(options.operations, "rb") as file:
        lines = file.read().splitlines()
    batches = [b"[" + b",".join(lines[i : i + 500]) + b"]" for i in range(0, len(lines), 500)]
    connection = psycopg2.connect(options.database)
    connection.cursor().execute(TABLE)
    connection.commit()
    connection.close()
    ports = multiprocessing.Queue()
    server = multiprocessing.Process(target=serve, args=(options, ports), daemon=True)
    server.start()
    try:
        accepted, seconds = push(batches, ports.get())
    finally:
        # Not terminate: whoever starts this may have SIGTERM blocked, and that is handed down.
        server.kill()
    assert accepted == len(lines), (accepted, len(lines))
    size = round(sum(map(len, lines)) / len(lines))
    print(json.dumps({"perSecond": len(lines) / seconds, "operations": accepted, "bytes": size}))


main()
