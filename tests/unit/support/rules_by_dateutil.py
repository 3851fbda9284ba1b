"""Writes rules_by_dateutil.json: random rules with the dates that python-dateutil gives them.

An oracle besides ical.js, for the parts of RFC 5545 that ical.js 2.2 gets wrong (see schedule-rules.test.ts).
Run by hand when the set of rules should change: python3 tests/unit/support/rules_by_dateutil.py
"""
import json, pathlib, random
from datetime import datetime
from dateutil.rrule import rrulestr

random.seed(5545)
DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']
some = lambda items, most: ','.join(map(str, random.sample(items, random.randint(1, most))))
maybe = lambda chance: random.random() < chance


def rule():
    freq = random.choice(['DAILY', 'WEEKLY', 'MONTHLY', 'MONTHLY', 'YEARLY', 'YEARLY'])
    parts, by = [f'FREQ={freq}'], []
    if maybe(0.5): parts.append(f'INTERVAL={random.randint(1, 5)}')
    if maybe(0.3): by.append('BYMONTH=' + some(list(range(1, 13)), 4))
    if maybe(0.6):
        ordinals = freq in ('MONTHLY', 'YEARLY') and maybe(0.6)
        far = 5 if freq == 'MONTHLY' or by else 53
        by.append('BYDAY=' + ','.join(
            (str(random.choice([n for n in range(-far, far + 1) if n])) if ordinals else '') + day
            for day in random.sample(DAYS, random.randint(1, 3))))
    if freq != 'WEEKLY' and maybe(0.4): by.append('BYMONTHDAY=' + some([n for n in range(-31, 32) if n], 5))
    if by and maybe(0.35): by.append('BYSETPOS=' + some([1, 2, 3, -1, -2], 2))
    if maybe(0.3): by.append('WKST=' + random.choice(DAYS))
    if maybe(0.2): by.append(f'COUNT={random.randint(1, 9)}')
    elif maybe(0.2): by.append(f'UNTIL=20{random.randint(26, 29)}{random.randint(1, 12):02}{random.randint(1, 28):02}T{random.randint(15, 19)}0000')
    return ';'.join(parts + by)


def dates(text, first):
    found = []
    for date in rrulestr(text, dtstart=first):
        if date.year > 2040 or len(found) == 10: break
        found.append(f'{date:%Y-%m-%d}')
    return found


rows = []
for _ in range(400):
    first = datetime(2026, random.randint(1, 12), random.randint(1, 28), 17) if maybe(0.9) else datetime(2028, 2, 29, 17)
    text = rule()
    rows.append([text, f'{first:%Y-%m-%d}', dates(text, first)])
target = pathlib.Path(__file__).with_suffix('.json')
target.write_text('[\n' + ',\n'.join('  ' + json.dumps(row) for row in rows) + '\n]\n')
