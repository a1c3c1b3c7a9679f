import base64, hashlib, json, pathlib

def sha(data): return hashlib.sha256(data).digest()
b64 = base64.b64decode
checkpoint = pathlib.Path("checkpoint").read_text("utf-8")
origin, size, root = checkpoint.split("\n")[:3]

for line in pathlib.Path("entries.ndjson").read_text("utf-8").splitlines():
    entry = json.loads(line)
    proof = pathlib.Path("proofs", f"{entry['index']}.tlog-proof").read_text("utf-8")
    head, _, signed = proof.partition("\n\n")
    _, extra, index, *path = head.split("\n")
    leaf = b64(extra.split(" ")[1])
    if signed != checkpoint or index != f"index {entry['index']}" or json.loads(leaf)["index"] != entry["index"]:
        raise SystemExit(f"the proof of entry {entry['index']} is of something else")
    if b64(json.loads(leaf)["commitment"]) != sha(b64(entry["nonce"]) + b64(entry["body"])):
        raise SystemExit(f"entry {entry['index']} does not have the words that the log commits to")
    node, last, hash = entry["index"], int(size) - 1, sha(b"\0" + leaf)
    for other in map(b64, path):
        if node % 2 == 1 or node == last:
            hash = sha(b"\1" + other + hash)
            while node % 2 == 0 and node > 0:
                node, last = node // 2, last // 2
        else:
            hash = sha(b"\1" + hash + other)
        node, last = node // 2, last // 2
    if last != 0 or hash != b64(root):
        raise SystemExit(f"entry {entry['index']} is not in this log")
    print(entry["index"], b64(entry["body"]).decode("utf-8"))
print(f"all of them are in the log {origin} of {size} entries")
