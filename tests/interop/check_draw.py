#!/usr/bin/env python3
"""Draws again from a certificate of Madang, with nothing of Madang in it: check_draw.py CERTIFICATE.json

Prints one line for each thing that does not fit and ends with 1; prints "valid" and the winners, and ends with 0.
What is computed, and from what, stands in domain/draw.h.
"""
import hashlib
import json
import sys


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


def check(c):
    terms = c["terms"]
    tickets = sorted((t["code"], 1 if terms["mode"] == "random" else t["weight"]) for t in c["tickets"])
    if hashlib.sha256(bytes.fromhex(c["secret"])).hexdigest() != c["commitment"]:
        yield "commitment: the secret is not the one that was promised"
    if seal(terms, c["commitment"], tickets) != c["seal"]:
        yield "seal: the list or the terms are not those that were sealed"
    if not is_number(terms["numberKind"], c["publicNumber"]):
        yield "number: there is no such number"
    seed = sha256(f"madang-draw-2\n{c['seal']}\n{c['secret']}\n{c['publicNumber']}\n")
    drawn = c["winners"] + c["reserves"]
    if len(c["winners"]) != terms["winners"] or draw(tickets, terms["winners"] + terms["reserves"], seed) != drawn:
        yield "winners: drawing again gives others"
    winners, reserves = list(c["winners"]), list(c["reserves"])
    for r in c["replacements"]:
        if r["out"] not in winners or not reserves or r["in"] != reserves[0]:
            yield "replacement: it was not the next reserve, or no winner was replaced"
            break
        winners[winners.index(r["out"])] = reserves.pop(0)
    c["now"] = winners


certificate = json.load(open(sys.argv[1], encoding="utf-8"))
problems = list(check(certificate))
print("\n".join(problems) if problems else "valid " + " ".join(certificate["now"]))
sys.exit(1 if problems else 0)
