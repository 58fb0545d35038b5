// Facets and orders: marks over the records, so a count is a look.
function facet(name) {
  return part("f/" + name).then(function (table) {
    table.forEach(function (row) { row[4] = row[4] || recordsIn(row[3]); });
    return table;
  });
}

function marksOf(lists) {
  var marks = new Uint8Array(told.records);
  lists.forEach(function (records) {
    for (var n = 0; n < records.length; n++) marks[records[n]] = 1;
  });
  return marks;
}

// Of each facet the chosen values: one of them is enough; all facets must agree.
function narrowed(found, chosen) {
  var names = Object.keys(chosen).filter(function (name) { return chosen[name].length && told.facets.indexOf(name) >= 0; });
  return Promise.all(names.map(facet)).then(function (tables) {
    return tables.reduce(function (left, table, n) {
      var rows = table.filter(function (row) { return chosen[names[n]].indexOf(row[0] || row[1]) >= 0; });
      return only(left, marksOf(rows.map(function (row) { return row[4]; })));
    }, found);
  });
}

function only(found, marks) {
  var out = hits(found.records.length), used = 0;
  for (var n = 0; n < found.records.length; n++) {
    if (!marks[found.records[n]]) continue;
    out.records[used] = found.records[n];
    out.ranks[used++] = found.ranks[n];
  }
  return cut(out, used);
}

// The values of each record: the first stands in an array, the others of the few that have several in a map.
function valuesIn(table) {
  if (!table.first) {
    table.first = new Int32Array(told.records);
    table.others = new Map();
    table.forEach(function (row, value) {
      row[4].forEach(function (record) {
        if (!table.first[record]) table.first[record] = value + 1;
        else table.others.set(record, (table.others.get(record) || []).concat(value));
      });
    });
  }
  return table;
}

// Both names and the number of every value that the hits have: the most frequent first, decades in time.
function counted(name, found) {
  return facet(name).then(function (table) {
    var counts = new Int32Array(table.length + 1), all = found.records.length === told.records;
    if (!all) {
      var first = valuesIn(table).first, others = table.others, records = found.records, n;
      for (n = 0; n < records.length; n++) counts[first[records[n]]]++;
      if (others.size) records.forEach(function (record) {
        (others.get(record) || []).forEach(function (value) { counts[value + 1]++; });
      });
    }
    return table.map(function (row, value) {
      return { zh: row[0], en: row[1], count: all ? row[2] : counts[value + 1] };
    }).filter(function (row) { return row.count; }).sort(function (a, b) { return name === "decade" ? 0 : b.count - a.count; });
  });
}

// Records in the order that is shown: by rank and reference code, or by day.
function inOrder(found, order) {
  if (order === "code") return Promise.resolve(found.records);
  if (order !== "old" && order !== "new") {
    var out = new Int32Array(found.records.length), next = new Int32Array(ELSEWHERE + 2), n;
    for (n = 0; n < out.length; n++) next[found.ranks[n] + 1]++;
    for (n = BEST; n <= ELSEWHERE; n++) next[n + 1] += next[n];
    for (n = 0; n < out.length; n++) out[next[found.ranks[n]]++] = found.records[n];
    return Promise.resolve(out);
  }
  return part("s/day").then(function (list) {
    var days = [];
    readNumbers(list, function (day, next) {
      for (var left = next(); left >= 0; left--) days.push(day);
    });
    return found.records.slice().sort(function (a, b) {
      if (!days[a] || !days[b]) return (days[b] ? 1 : 0) - (days[a] ? 1 : 0) || a - b;
      return (order === "old" ? days[a] - days[b] : days[b] - days[a]) || a - b;
    });
  });
}
