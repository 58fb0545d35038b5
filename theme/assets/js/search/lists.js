// Lists of places, as builder/search/postings.py writes them. A key is record * WIDE + place, so a phrase is arithmetic.
var WIDE = 16777216, MOST_KEPT = 1500000;
var DIGIT = new Int8Array(128);
Array.from("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_").forEach(function (sign, n) {
  DIGIT[sign.charCodeAt(0)] = n;
});

// Calls take(number) for every number; take asks for more of them with the function that it is given.
function readNumbers(list, take) {
  var at = 0, end = list.length;
  function next() {
    var value = 0, shift = 0, digit;
    do {
      digit = DIGIT[list.charCodeAt(at++)];
      value |= (digit & 31) << shift;
      shift += 5;
    } while (digit > 31);
    return value;
  }
  while (at < end) take(next(), next);
}

// Ascending keys of a pair; of a single character with place 0.
function keysIn(list, placed) {
  var keys = new Float64Array(256), used = 0, record = placed ? 0 : -1;
  readNumbers(list, function (head, next) {
    record += (head >>> 1) + (placed ? 0 : 1);
    var place = placed ? next() : 0, length = head & 1 ? next() + 2 : 1, key = record * WIDE + place;
    if (used + length > keys.length) {
      var wider = new Float64Array(2 * (used + length));
      wider.set(keys);
      keys = wider;
    }
    for (var n = 0; n < length; n++, key += WIDE) keys[used++] = key;
    record += length - 1;
  });
  return keys.slice(0, used);
}

function recordsIn(list) {
  return Int32Array.from(keysIn(list, false), function (key) { return key / WIDE; });
}

// What was read stays for the next letter of the query, as far as there is room.
var kept = new Map(), room = MOST_KEPT;
function keysOf(name, list, placed) {
  var keys = kept.get(name);
  if (!keys) {
    keys = keysIn(list, placed);
    if (keys.length > room) {
      kept.clear();
      room = MOST_KEPT;
    }
    room -= keys.length;
    kept.set(name, keys);
  }
  return keys;
}

// The keys of one list that stand in the other list as well, that many places further on.
function common(one, other, further) {
  var found = new Float64Array(Math.min(one.length, other.length)), used = 0, a = 0, b = 0, leap = other.length > 32 * one.length;
  for (; a < one.length && b < other.length; a++) {
    var key = one[a] + further;
    if (leap) b = firstFrom(other, key, b);
    else while (b < other.length && other[b] < key) b++;
    if (b < other.length && other[b] === key) found[used++] = one[a];
  }
  return found.subarray(0, used);
}

function firstFrom(keys, key, low) {
  var high = keys.length, middle;
  while (low < high) {
    middle = (low + high) >>> 1;
    if (keys[middle] < key) low = middle + 1;
    else high = middle;
  }
  return low;
}
