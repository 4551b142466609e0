"""FAMILY WEEK in OR-Tools CP-SAT: the whole model, one worker thread.

    python3 cp_sat.py INSTANCE.json [--seconds 10] [--seed 1] [--start SOLUTION.json]

prints the solution in the benchmark's format, and on stderr one line of JSON: status, objective, bound (both
null when nothing was found), seconds (solving), modelSeconds (building) and version (of OR-Tools). The time limit
holds for the solving alone. Exit status: 0 a timetable was found, 1 none was found in time, 2 a file could not be
read, 3 the package ortools is missing. The statement of the problem, with the names of rules and terms, is in
README.md.
"""

import argparse
import json
import sys
import time
from collections import defaultdict

SLOT_POINTS_OF_A_PARENT = 4


def is_named(instance):
    """Whether sessions name the parent who gives them."""
    return instance["format"] == "family-week/2"


def away_at(trip, day, slot):
    return (
        trip["day"] == day
        and trip["from"] - trip["travelBefore"] <= slot < trip["to"] + trip["travelAfter"]
    )


def parent_free(instance, parent, day, slot):
    if any(a <= slot < b for a, b in parent["unavailable"][day]):
        return False
    trips = instance.get("trips", [])
    return not any(parent["id"] in t["parents"] and away_at(t, day, slot) for t in trips)


def parent_supply(instance):
    """Parent points on offer: supply[day][slot]."""
    return [
        [
            SLOT_POINTS_OF_A_PARENT
            * sum(parent_free(instance, parent, day, slot) for parent in instance["parents"])
            for slot in range(instance["slotsPerDay"])
        ]
        for day in range(instance["days"])
    ]


def givers(instance, subject, day, start):
    """The teachers of a subject who are free for a whole session there, with their cost."""
    slots = range(start, start + subject["slots"])
    parents = {parent["id"]: parent for parent in instance["parents"]}
    return {
        teacher["parent"]: teacher["cost"]
        for teacher in subject["teachers"]
        if all(parent_free(instance, parents[teacher["parent"]], day, slot) for slot in slots)
    }


def permitted(instance, subject, supply):
    """The places (day, start) at which a session of the subject breaks no rule by itself."""
    locked = {(s["day"], s["start"]) for s in instance["locked"] if s["subject"] == subject["id"]}
    frozen = set(instance["frozenDays"])
    members = [child for child in instance["children"] if child["id"] in subject["members"]]
    places = []
    for day in range(instance["days"]):
        if subject["allowedDays"] is not None and day not in subject["allowedDays"]:
            continue
        for start in range(instance["slotsPerDay"] - subject["slots"] + 1):
            end = start + subject["slots"]
            if subject["fixedStart"] is not None and start != subject["fixedStart"]:
                continue
            if day in frozen and (day, start) not in locked:
                continue
            if any(supply[day][slot] < subject["parentDemand"] for slot in range(start, end)):
                continue
            if is_named(instance) and subject["parentDemand"] > 0:
                if not givers(instance, subject, day, start):
                    continue
            if any(on_trip(instance, child, day, start, end) for child in members):
                continue
            if all(is_free(child, day, start, end) for child in members):
                places.append((day, start))
    return places


def is_free(child, day, start, end):
    opens, closes = child["windows"][day]
    if start < opens or end > closes:
        return False
    return not any(start < b and end > a for a, b in child["commitments"][day])


def on_trip(instance, child, day, start, end):
    trips = [t for t in instance.get("trips", []) if child["id"] in t["children"]]
    return any(away_at(t, day, slot) for t in trips for slot in range(start, end))


class Week:
    """The model of one instance. at[subject id][day, start] is the 0/1 variable of a session there."""

    def __init__(self, cp_model, instance):
        self.instance = instance
        self.model = cp_model.CpModel()
        self.supply = parent_supply(instance)
        self.at = {}
        self.objective = []
        for subject in instance["subjects"]:
            self.at[subject["id"]] = {
                place: self.model.new_bool_var("")
                for place in permitted(instance, subject, self.supply)
            }
        for subject in instance["subjects"]:
            self.add_subject(subject)
        self.given = {}
        if is_named(instance):
            self.add_named_parents()
        else:
            self.add_parents()
        for child in instance["children"]:
            self.add_child(child)
        self.add_locked_and_previous()
        self.total = sum(self.objective)
        self.model.maximize(self.total)

    def penalise(self, term, amount):
        self.objective.append(-self.instance["weights"][term] * amount)

    def any_of(self, literals):
        """A 0/1 variable that is 1 exactly when one of the literals is."""
        if len(literals) == 1:
            return literals[0]
        result = self.model.new_bool_var("")
        self.model.add_max_equality(result, literals)
        return result

    def extent(self, used):
        """From the first to the last 1 in a row of 0/1 variables: how many there are, ends included, and whether any is 1.

        `used` maps an index to its variable; an index that is missing counts as 0. All is exact both ways, so the
        objective of every solution, not only of the best, is the checker's.
        """
        if not used:
            return 0, 0
        first, last = min(used), max(used)
        begun = self.running_or(used, range(first, last + 1))
        to_come = self.running_or(used, range(last, first - 1, -1))
        between = []
        for index in range(first, last + 1):
            both = self.model.new_bool_var("")
            self.model.add_implication(both, begun[index])
            self.model.add_implication(both, to_come[index])
            self.model.add_bool_or([both, ~begun[index], ~to_come[index]])
            if index in used:
                self.model.add_implication(used[index], both)
            between.append(both)
        return sum(between), begun[last]

    def running_or(self, used, indices):
        result, before = {}, None
        for index in indices:
            parts = [v for v in (before, used.get(index)) if v is not None]
            before = result[index] = self.any_of(parts)
        return result

    def add_subject(self, subject):
        """tooMany, maxPerDay; reward, unscheduled, spreadAdjacent, consistency."""
        at, wanted = self.at[subject["id"]], subject["sessionsPerWeek"]
        placed = sum(at.values())
        self.model.add(placed <= wanted)
        by_day, by_start = defaultdict(list), defaultdict(list)
        for (day, start), variable in at.items():
            by_day[day].append(variable)
            by_start[start].append(variable)
            self.objective.append(subject["reward"][day][start] * variable)
        for sessions in by_day.values():
            self.model.add(sum(sessions) <= subject["maxPerDay"])
        self.penalise("unscheduledCore" if subject["core"] else "unscheduledOther", wanted - placed)
        if subject["spread"] and wanted <= 3:
            self.add_spread(placed, {day: self.any_of(list_) for day, list_ in by_day.items()})
        if wanted >= 2:
            extent, has_any = self.extent({s: self.any_of(list_) for s, list_ in by_start.items()})
            self.penalise("consistency", extent - has_any)

    def add_spread(self, placed, has_day):
        """Neighbours on one day are its sessions but one; neighbours a day apart are two used days in a row."""
        self.penalise("spreadAdjacent", placed - sum(has_day.values()))
        for day in has_day:
            if day + 1 in has_day:
                both = self.model.new_bool_var("")
                self.model.add_multiplication_equality(both, [has_day[day], has_day[day + 1]])
                self.penalise("spreadAdjacent", both)

    def add_parents(self):
        drawn = defaultdict(list)
        for subject in self.instance["subjects"]:
            if subject["parentDemand"] == 0:
                continue
            for (day, start), variable in self.at[subject["id"]].items():
                for slot in range(start, start + subject["slots"]):
                    drawn[day, slot].append(subject["parentDemand"] * variable)
        for (day, slot), points in drawn.items():
            self.model.add(sum(points) <= self.supply[day][slot])

    def add_named_parents(self):
        """teacher, parents one by one; teacher, parentLoad, parentChanged.

        given[subject id, day, start][parent id] is the 0/1 variable of a session there that this parent gives.
        """
        drawn, load = defaultdict(list), defaultdict(list)
        before = {
            (s["subject"], s["day"], s["start"]): s["parent"]
            for s in self.instance["previous"]
            if "parent" in s
        }
        for subject in self.instance["subjects"]:
            demand = subject["parentDemand"]
            if demand == 0:
                continue
            for (day, start), variable in self.at[subject["id"]].items():
                place = (subject["id"], day, start)
                costs = givers(self.instance, subject, day, start)
                by = self.given[place] = {parent: self.model.new_bool_var("") for parent in costs}
                self.model.add(sum(by.values()) == variable)
                for parent, gives in by.items():
                    self.objective.append(-costs[parent] * gives)
                    load[parent].append(demand * subject["slots"] * gives)
                    for slot in range(start, start + subject["slots"]):
                        drawn[parent, day, slot].append(demand * gives)
                    if before.get(place, parent) != parent:
                        self.penalise("parentChanged", gives)
        for points in drawn.values():
            self.model.add(sum(points) <= SLOT_POINTS_OF_A_PARENT)
        for parent in self.instance["parents"]:
            self.add_load(parent, load[parent["id"]])

    def add_load(self, parent, points):
        slots = sum(
            parent_free(self.instance, parent, day, slot)
            for day in range(self.instance["days"])
            for slot in range(self.instance["slotsPerDay"])
        )
        capacity = max(1, SLOT_POINTS_OF_A_PARENT * slots)
        load = self.model.new_int_var(0, capacity, "")
        square = self.model.new_int_var(0, capacity * capacity, "")
        term = self.model.new_int_var(0, capacity, "")
        self.model.add(load == sum(points))
        self.model.add_multiplication_equality(square, [load, load])
        self.model.add_division_equality(term, square, capacity)
        self.penalise("parentLoad", term)

    def add_child(self, child):
        """overlap, maxDaily, maxRun; span, balance."""
        running = defaultdict(list)
        for subject in self.instance["subjects"]:
            if child["id"] not in subject["members"]:
                continue
            for (day, start), variable in self.at[subject["id"]].items():
                for slot in range(start, start + subject["slots"]):
                    running[day, slot].append(variable)
        loads = []
        for day in range(self.instance["days"]):
            busy = {}
            for slot in range(self.instance["slotsPerDay"]):
                if (day, slot) in running:
                    busy[slot] = self.model.new_bool_var("")
                    self.model.add_exactly_one([*running[day, slot], ~busy[slot]])
            load = self.model.new_int_var(0, child["maxDailySlots"], "")
            self.model.add(load == sum(busy.values()))
            self.add_runs(busy, child["maxRunSlots"])
            self.penalise("span", self.extent(busy)[0])
            opens, closes = child["windows"][day]
            if closes > opens:
                loads.append(load)
        if loads:
            self.add_balance(loads, child["maxDailySlots"])

    def add_runs(self, busy, longest):
        for first in range(self.instance["slotsPerDay"] - longest):
            stretch = range(first, first + longest + 1)
            if all(slot in busy for slot in stretch):
                self.model.add(sum(busy[slot] for slot in stretch) <= longest)

    def add_balance(self, loads, limit):
        most = self.model.new_int_var(0, limit, "")
        fewest = self.model.new_int_var(0, limit, "")
        self.model.add_max_equality(most, loads)
        self.model.add_min_equality(fewest, loads)
        self.penalise("balance", most - fewest)

    def add_locked_and_previous(self):
        for session in self.instance["locked"]:
            place = (session["subject"], session["day"], session["start"])
            self.model.add(self.at[place[0]][place[1:]] == 1)
            if "parent" in session:
                self.model.add(self.given[place][session["parent"]] == 1)
        for session in self.instance["previous"]:
            kept = self.at[session["subject"]].get((session["day"], session["start"]), 0)
            self.penalise("moved", 1 - kept)

    def hint(self, sessions):
        start = {(s["subject"], s["day"], s["start"]): s.get("parent") for s in sessions}
        for subject, at in self.at.items():
            for (day, slot), variable in at.items():
                self.model.add_hint(variable, (subject, day, slot) in start)
        for place, by in self.given.items():
            for parent, gives in by.items():
                self.model.add_hint(gives, place in start and start[place] == parent)


def giver_of(week, solver, place):
    by = week.given.get(place, {})
    return next(({"parent": parent} for parent, v in by.items() if solver.boolean_value(v)), {})


def read(path):
    with open(path, encoding="utf-8") as file:
        return json.load(file)


def arguments():
    parser = argparse.ArgumentParser(description="Solves a FAMILY WEEK instance with OR-Tools CP-SAT.")
    parser.add_argument("instance", help="the instance, JSON")
    parser.add_argument("--seconds", type=float, default=10, help="limit of the solving, wall time")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--start", help="a solution to start from, JSON")
    return parser.parse_args()


def main():
    options = arguments()
    try:
        import ortools
        from ortools.sat.python import cp_model
    except ImportError:
        print("the Python package ortools is missing: pip install ortools", file=sys.stderr)
        return 3
    try:
        instance = read(options.instance)
        start = read(options.start)["sessions"] if options.start else None
    except (OSError, ValueError, KeyError) as error:
        print(f"a file could not be read: {error}", file=sys.stderr)
        return 2

    began = time.monotonic()
    week = Week(cp_model, instance)
    if start is not None:
        week.hint(start)
    model_seconds = time.monotonic() - began

    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    solver.parameters.random_seed = options.seed
    solver.parameters.max_time_in_seconds = options.seconds
    solver.parameters.linearization_level = 2
    status = solver.solve(week.model)
    found = status in (cp_model.OPTIMAL, cp_model.FEASIBLE)
    # The model's own objective at the values found. The solver's objective_value is that of its presolved model, which
    # can be lower for an early solution: values put back afterwards may be better than those it counted with.
    figures = {
        "status": solver.status_name(status),
        "objective": solver.value(week.total) if found else None,
        "bound": round(solver.best_objective_bound) if found else None,
        "seconds": round(solver.wall_time, 2),
        "modelSeconds": round(model_seconds, 2),
        "version": ortools.__version__,
    }
    print(json.dumps(figures), file=sys.stderr)
    if not found:
        return 1
    sessions = [
        {"subject": subject, "day": day, "start": slot, **giver_of(week, solver, (subject, day, slot))}
        for subject, at in week.at.items()
        for (day, slot), variable in at.items()
        if solver.boolean_value(variable)
    ]
    print(json.dumps({"instance": instance["name"], "sessions": sessions}))
    return 0


if __name__ == "__main__":
    sys.exit(main())
