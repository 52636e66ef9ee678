#!/usr/bin/env python3
"""Draws again from a certificate of Madang, with nothing of Madang in it: check_draw.py CERTIFICATE.json [TEXT OF THE QR]

Prints one line for each thing that does not fit and ends with 1; prints "valid" and the winners, and ends with 0.
What is computed, and from what, stands in domain/draw.h, what the QR says in domain/draw_code.h.
"""
import datetime
import hashlib
import json
import re
import sys

HASH = re.compile(r"[0-9a-f]{64}")
CODE = re.compile(r"[0-9A-Za-z]+")


def sha256(text):
    return hashlib.sha256(text.encode()).hexdigest()


def seal(terms, commitment, tickets):
    lines = ["madang-draw-2", f"mode:{terms['mode']}", f"winners:{terms['winners']}", f"reserves:{terms['reserves']}",
             f"number:{terms['number']}", f"commitment:{commitment}"]
    lines += [f"{code}:{weight}" for code, weight in tickets]
    return sha256("".join(line + "\n" for line in lines))


def number_below(total, seed, pick):
    usable = 2**64 // total * total
    attempt = 0
    while True:
        x = int(sha256(f"{seed}:{pick}:{attempt}")[:16], 16)
        if x < usable:
            return x % total
        attempt += 1


def draw(tickets, count, seed):
    box, order = list(tickets), []
    for pick in range(count):
        ticket = number_below(sum(weight for _, weight in box), seed, pick)
        for i, (code, weight) in enumerate(box):
            if ticket < weight:
                order.append(code)
                del box[i]
                break
            ticket -= weight
    return order


def is_number(kind, text):
    numbers = [int(n) for n in text.split(" ") if n.isascii() and n.isdigit()]
    if " ".join(str(n) for n in numbers) != text:
        return False
    if kind == "lottery":
        return len(numbers) == 6 and sorted(set(numbers)) == numbers and 1 <= numbers[0] and numbers[-1] <= 45
    return len(numbers) == 1 and numbers[0] < 10**9


def is_whole(value):
    return type(value) is int and -2**31 <= value < 2**31


def is_moment(value):
    datetime.datetime.fromisoformat(value.replace("Z", "+00:00"))
    return True


def is_certificate(c):
    """Every part is there and written as it should be; else KeyError, ValueError, … or False."""
    terms = c["terms"]
    return (c["format"] == "madang-draw-certificate" and is_whole(c["version"]) and c["version"] == 2
            and all(isinstance(c[key], str) for key in ("store", "publicNumber"))
            and all(isinstance(c["event"][key], str) for key in ("id", "title", "prize", "first", "last"))
            and terms["mode"] in ("random", "weighted") and terms["numberKind"] in ("lottery", "called")
            and isinstance(terms["number"], str) and is_whole(terms["winners"]) and is_whole(terms["reserves"])
            and all(HASH.fullmatch(c[key]) for key in ("commitment", "seal", "secret"))
            and is_moment(c["sealedAt"]) and is_moment(c["drawnAt"])
            and all(isinstance(code, str) for code in c["winners"] + c["reserves"])
            and len(c["winners"]) == terms["winners"] and len(c["reserves"]) == terms["reserves"]
            and all(isinstance(r[key], str) for r in c["replacements"] for key in ("out", "in", "reason"))
            and all(is_moment(r["at"]) for r in c["replacements"])
            and all(isinstance(t["code"], str) and is_whole(t["weight"]) for t in c["tickets"]))


def are_sound(tickets):
    codes = [code for code, _ in tickets]
    return (len(set(codes)) == len(codes) and all(CODE.fullmatch(code) and code.isascii() for code in codes)
            and all(1 <= weight <= 1000 for _, weight in tickets))


def check(c):
    terms = c["terms"]
    weighed = [(t["code"], t["weight"]) for t in c["tickets"]]
    tickets = sorted((code, 1 if terms["mode"] == "random" else weight) for code, weight in weighed)
    is_sound = are_sound(weighed)
    if hashlib.sha256(bytes.fromhex(c["secret"])).hexdigest() != c["commitment"]:
        yield "commitment: the secret is not the one that was promised"
    if not is_sound or re.search("[\n\r]", terms["number"]) or seal(terms, c["commitment"], tickets) != c["seal"]:
        yield "seal: the list or the terms are not those that were sealed"
    if not is_number(terms["numberKind"], c["publicNumber"]):
        yield "number: there is no such number"
    seed = sha256(f"madang-draw-2\n{c['seal']}\n{c['secret']}\n{c['publicNumber']}\n")
    drawn, count = c["winners"] + c["reserves"], terms["winners"] + terms["reserves"]
    is_possible = is_sound and terms["winners"] > 0 and terms["reserves"] >= 0 and count <= len(tickets)
    if not is_possible or draw(tickets, count, seed) != drawn:
        yield "winners: drawing again gives others"
    winners, reserves = list(c["winners"]), list(c["reserves"])
    for r in c["replacements"]:
        if r["out"] not in winners or not reserves or r["in"] != reserves[0]:
            yield "replacement: it was not the next reserve, or no winner was replaced"
            break
        winners[winners.index(r["out"])] = reserves.pop(0)
    c["now"] = winners


def qr_says(c):
    code = f"MADANG-DRAW-2 S:{c['seal'].upper()} C:{c['commitment'].upper()} N:{c['publicNumber'].replace(' ', '.')}"
    if len(c["winners"]) <= 20:
        return code + " W:" + ".".join(c["winners"])
    return code + f" H:{len(c['winners'])}." + sha256(" ".join(c["winners"])).upper()


def problems_in(arguments):
    try:
        with open(arguments[0], encoding="utf-8") as file:
            c = json.load(file)
        if not is_certificate(c):
            return ["no-certificate"], []
    except (ValueError, KeyError, TypeError, AttributeError):
        return ["no-certificate"], []
    problems = list(check(c))
    if len(arguments) > 1 and arguments[1] != qr_says(c):
        problems.append("qr: it speaks of another draw")
    return problems, c.get("now", [])


if __name__ == "__main__":
    found, now = problems_in(sys.argv[1:])
    print("\n".join(found) if found else "valid " + " ".join(now))
    sys.exit(1 if found else 0)
