// Lists of places, as builder/search/postings.py writes them. A key is record * WIDE + place, so a phrase is arithmetic.
var WIDE = 16777216;
var DIGIT = new Int8Array(128);
Array.from("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_").forEach(function (sign, n) {
  DIGIT[sign.charCodeAt(0)] = n;
});

function numbersIn(list) {
  var at = 0;
  return {
    more: function () { return at < list.length; },
    next: function () {
      var value = 0, unit = 1, digit;
      do {
        digit = DIGIT[list.charCodeAt(at++)];
        value += (digit & 31) * unit;
        unit *= 32;
      } while (digit > 31);
      return value;
    }
  };
}

// Ascending keys of a pair, each less by shift; of a single character with place 0.
function keysIn(list, placed, shift) {
  var numbers = numbersIn(list), keys = [], record = placed ? 0 : -1, place = 0, head, left;
  while (numbers.more()) {
    head = numbers.next();
    record += Math.floor(head / 2) + (placed ? 0 : 1);
    if (placed) place = numbers.next();
    left = head % 2 ? numbers.next() + 2 : 1;
    keys.push(record * WIDE + place - shift);
    while (--left) keys.push(++record * WIDE + place - shift);
  }
  return keys;
}

function recordsIn(list) {
  return keysIn(list, false, 0).map(function (key) { return key / WIDE; });
}

function common(one, other) {
  var kept = [], a = 0, b = 0;
  while (a < one.length && b < other.length) {
    if (one[a] === other[b]) {
      kept.push(one[a++]);
      b++;
    } else if (one[a] < other[b]) a++;
    else b++;
  }
  return kept;
}
