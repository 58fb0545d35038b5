// What a searcher typed, and what it finds. Words are joined by AND; "…" keeps blanks; English words match by their stem.
var BEST = 0, TITLE_STARTS = 1, IN_TITLE = 2, ELSEWHERE = 3;
var FIELD = 256;

function wordsOf(query) {
  var text = fold(query).replace(/\s+/g, " "), words = [], quoted = /(^| )"([^"]+)"(?= |$)/g, plain;
  plain = text.replace(quoted, function (_, before, inside) {
    if (inside.trim()) words.push({ text: inside.trim(), forms: [inside.trim()] });
    return " ";
  });
  plain.split(" ").forEach(function (word) {
    if (word) words.push({ text: word, forms: formsOf(word) });
  });
  return words.filter(function (word, n) {
    return words.findIndex(function (other) { return other.text === word.text; }) === n;
  });
}

// Simple stemming: drawings and drawing find one another, so do cities and city.
function formsOf(word) {
  if (!/^[a-z]{4,}$/.test(word)) return [word];
  var stem = word.replace(/(?:ing|ed|es|s)$/, "");
  if (/ies$/.test(word)) return [word, word.slice(0, -3) + "y"];
  if (/[^aeiou]y$/.test(word)) return [word, word.slice(0, -1) + "ies"];
  if (/ss$/.test(word) || stem.length < 4) return /[^s]s$/.test(word) ? [word.slice(0, -1)] : [word];
  return stem === word ? [word] : [stem];
}

// The rank of a hit by where it stands: code, beginning of the title, title, elsewhere.
function rankOf(place, tier) {
  if (tier === 2) return ELSEWHERE;
  if (place === FIELD) return BEST;
  if (place === 0 || place === 2 * FIELD) return TITLE_STARTS;
  return place < FIELD || (place > 2 * FIELD && place < 3 * FIELD) ? IN_TITLE : ELSEWHERE;
}

// Hits are ascending records and, beside each, its best rank.
function hits(most) {
  return { records: new Int32Array(most), ranks: new Uint8Array(most) };
}

function cut(found, length) {
  return { records: found.records.subarray(0, length), ranks: found.ranks.subarray(0, length) };
}

function ranked(keys, tier, single) {
  var out = hits(keys.length), used = 0;
  for (var n = 0; n < keys.length; n++) {
    var record = Math.floor(keys[n] / WIDE), rank = single ? IN_TITLE : rankOf(keys[n] - record * WIDE, tier);
    if (used && out.records[used - 1] === record) {
      if (rank < out.ranks[used - 1]) out.ranks[used - 1] = rank;
    } else {
      out.records[used] = record;
      out.ranks[used++] = rank;
    }
  }
  return cut(out, used);
}

function hitsOf(word, tiers) {
  return Promise.all(word.forms.map(function (form) {
    var single = Array.from(form).length === 1;
    return Promise.all(tiers.map(function (tier) {
      return places(tier, form).then(function (keys) { return ranked(keys, tier, single); });
    }));
  })).then(function (found) {
    return [].concat.apply([], found).reduce(either);
  });
}

function either(one, other) {
  if (!other.records.length) return one;
  if (!one.records.length) return other;
  var out = hits(one.records.length + other.records.length), used = 0, a = 0, b = 0;
  while (a < one.records.length || b < other.records.length) {
    var left = a < one.records.length ? one.records[a] : Infinity, right = b < other.records.length ? other.records[b] : Infinity;
    out.records[used] = Math.min(left, right);
    out.ranks[used++] = Math.min(left <= right ? one.ranks[a] : ELSEWHERE, right <= left ? other.ranks[b] : ELSEWHERE);
    if (left <= right) a++;
    if (right <= left) b++;
  }
  return cut(out, used);
}

function both(one, other) {
  var out = hits(Math.min(one.records.length, other.records.length)), used = 0, a = 0, b = 0;
  while (a < one.records.length && b < other.records.length) {
    if (one.records[a] === other.records[b]) {
      out.records[used] = one.records[a];
      out.ranks[used++] = Math.max(one.ranks[a++], other.ranks[b++]);
    } else if (one.records[a] < other.records[b]) a++;
    else b++;
  }
  return cut(out, used);
}

function everything() {
  var all = hits(told.records);
  for (var n = 0; n < told.records; n++) all.records[n] = n;
  return all;
}

// Every record that has all words. One word after the other: a rare one spares the lists of the next.
function find(words, tiers) {
  if (!words.length) return Promise.resolve(everything());
  words.slice(0, FEW).forEach(function (word) {
    tiers.forEach(function (tier) { foresee(tier, word.forms[0]).catch(function () {}); });
  });
  return words.reduce(function (before, word) {
    return before.then(function (found) {
      if (found && !found.records.length) return found;
      return hitsOf(word, tiers).then(function (more) { return found ? both(found, more) : more; });
    });
  }, Promise.resolve(null));
}
