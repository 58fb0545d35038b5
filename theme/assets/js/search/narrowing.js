// Facets and orders: marks over the records, so a count is a look.
function facet(name) {
  return part("f/" + name);
}

// Of each facet the chosen values: one of them is enough; all facets must agree.
function narrowed(found, chosen) {
  var names = Object.keys(chosen).filter(function (name) { return chosen[name].length && told.facets.indexOf(name) >= 0; });
  return Promise.all(names.map(facet)).then(function (tables) {
    return tables.reduce(function (kept, table, n) {
      return only(kept, marksOf(table, chosen[names[n]]));
    }, found);
  });
}

function marksOf(table, values) {
  var marks = new Uint8Array(told.records);
  table.forEach(function (row) {
    if (values.indexOf(row[0] || row[1]) < 0) return;
    recordsIn(row[3]).forEach(function (record) { marks[record] = 1; });
  });
  return marks;
}

function only(found, marks) {
  var out = { records: [], ranks: [] };
  found.records.forEach(function (record, n) {
    if (!marks[record]) return;
    out.records.push(record);
    out.ranks.push(found.ranks[n]);
  });
  return out;
}

// [zh, en, count] of every value that the hits have, in the order of the table.
function counted(name, found) {
  var marks = new Uint8Array(told.records);
  found.records.forEach(function (record) { marks[record] = 1; });
  return facet(name).then(function (table) {
    return table.map(function (row) {
      var count = found.records.length === told.records ? row[2] : recordsIn(row[3]).reduce(function (sum, record) { return sum + marks[record]; }, 0);
      return { zh: row[0], en: row[1], count: count };
    }).filter(function (row) { return row.count; });
  });
}

// Records in the order that is shown: by rank and reference code, or by day.
function inOrder(found, order) {
  if (order !== "old" && order !== "new") {
    var buckets = [[], [], [], []];
    found.records.forEach(function (record, n) { buckets[order === "code" ? 0 : found.ranks[n]].push(record); });
    return Promise.resolve([].concat.apply([], buckets));
  }
  return part("s/day").then(function (list) {
    var numbers = numbersIn(list), days = [], day, left;
    while (numbers.more()) {
      day = numbers.next();
      for (left = numbers.next(); left >= 0; left--) days.push(day);
    }
    return found.records.slice().sort(function (a, b) {
      if (!days[a] || !days[b]) return (days[b] ? 1 : 0) - (days[a] ? 1 : 0) || a - b;
      return (order === "old" ? days[a] - days[b] : days[b] - days[a]) || a - b;
    });
  });
}
