// Where a folded text stands: exactly, and without reading any record.
var CRC = Array.from({ length: 256 }, function (_, n) {
  for (var k = 0; k < 8; k++) n = n & 1 ? 0xedb88320 ^ (n >>> 1) : n >>> 1;
  return n >>> 0;
});
var FEW = 8;

function checksum(text) {
  var bytes = new TextEncoder().encode(text), sum = ~0;
  bytes.forEach(function (byte) { sum = CRC[(sum ^ byte) & 255] ^ (sum >>> 8); });
  return ~sum >>> 0;
}

// [count, list] of one or two characters in a tier, or null.
function entry(tier, characters) {
  return part(tier + "/" + checksum(characters) % told.shards[tier - 1]).then(function (shard) {
    return Object.prototype.hasOwnProperty.call(shard, characters) ? shard[characters] : null;
  });
}

function listOf(tier, characters, found) {
  if (found[1] !== 0) return Promise.resolve(found[1]);
  return part(tier + "/" + Array.from(characters, function (sign) { return sign.codePointAt(0).toString(16); }).join("-"));
}

// The keys at which a text begins. It is covered by pairs; a few are asked at a time, and one that nobody has ends it.
function places(tier, text) {
  var signs = Array.from(text), cover = [], n;
  if (signs.length === 1) {
    return entry(tier, text).then(function (found) {
      return found ? listOf(tier, text, found).then(function (list) { return keysIn(list, false, 0); }) : [];
    });
  }
  for (n = 0; n + 2 <= signs.length; n += 2) cover.push(n);
  if (signs.length % 2) cover.push(signs.length - 2);
  function pair(at) { return signs[at] + signs[at + 1]; }

  function few(first, keys) {
    var asked = cover.slice(first, first + FEW);
    if (!asked.length || (keys && !keys.length)) return Promise.resolve(keys);
    return Promise.all(asked.map(function (at) { return entry(tier, pair(at)); })).then(function (found) {
      if (found.some(function (one) { return !one; })) return [];
      return Promise.all(asked.map(function (at, n) {
        return listOf(tier, pair(at), found[n]).then(function (list) { return keysIn(list, true, at); });
      })).then(function (lists) {
        lists.sort(function (a, b) { return a.length - b.length; });
        return few(first + FEW, lists.reduce(common, keys || lists[0]));
      });
    });
  }
  return few(0, null);
}
