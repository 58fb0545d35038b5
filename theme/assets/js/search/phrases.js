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

// [count, list] of one to three characters in a tier, or null. A list with a file of its own comes along with the shard.
function entry(tier, characters) {
  if (told.long[tier - 1].indexOf(characters) >= 0) part(nameOf(tier, characters)).catch(function () {});
  return part(tier + "/" + checksum(characters) % told.shards[tier - 1]).then(function (shard) {
    return Object.prototype.hasOwnProperty.call(shard, characters) ? shard[characters] : null;
  });
}

function listOf(tier, characters, found) {
  if (found[1] !== 0) return Promise.resolve(found[1]);
  return part(nameOf(tier, characters));
}

function nameOf(tier, characters) {
  return tier + "/u" + Array.from(characters, function (sign) { return sign.codePointAt(0).toString(16); }).join("-");
}

// Pieces that cover a text, as [place, characters]: pairs, and of ASCII without blanks three at a time.
function coverOf(signs) {
  var cover = [], at = 0, length = signs.length, end;
  function piece(from, size) { cover.push([from, signs.slice(from, from + size).join("")]); }
  while (at < length) {
    for (end = at; end < length && /[!-~]/.test(signs[end]); end++);
    if (end - at >= 3) {
      for (; at + 3 <= end; at += 3) piece(at, 3);
      if (at < end) piece(end - 3, 3);
      at = end;
    } else {
      piece(Math.min(at, length - 2), 2);
      at += 2;
    }
  }
  return cover;
}

// The keys at which a text begins. Of the pieces that cover it a few are asked at a time, and one that nobody has ends it.
function places(tier, text) {
  var signs = Array.from(text), nothing = new Float64Array(0);
  if (signs.length === 1) {
    return entry(tier, text).then(function (found) {
      return found ? listOf(tier, text, found).then(function (list) { return keysOf(tier + text, list, false); }) : nothing;
    });
  }
  var cover = coverOf(signs);

  // keys are those of the text's beginning, from the first pairs on
  function few(first, keys) {
    var asked = cover.slice(first, first + FEW);
    if (!asked.length || (keys && !keys.length)) return Promise.resolve(keys);
    return Promise.all(asked.map(function (piece) { return entry(tier, piece[1]); })).then(function (found) {
      if (found.some(function (one) { return !one; })) return nothing;
      var order = asked.map(function (_, n) { return n; }).sort(function (a, b) { return found[a][0] - found[b][0]; });
      return Promise.all(order.map(function (n) {
        var at = asked[n][0], characters = asked[n][1];
        return listOf(tier, characters, found[n]).then(function (list) { return [at, keysOf(tier + characters, list, true)]; });
      })).then(function (lists) {
        lists.forEach(function (one) { keys = keys ? common(keys, one[1], one[0]) : shifted(one[1], one[0]); });
        return few(first + FEW, keys);
      });
    });
  }
  return few(0, null);
}

function shifted(keys, back) {
  return back ? keys.map(function (key) { return key - back; }) : keys;
}

// Asks for the first parts that a text will need, so that the words of a query are not waited for one by one.
function foresee(tier, text) {
  var signs = Array.from(text);
  if (signs.length === 1) return entry(tier, text);
  return Promise.all(coverOf(signs).slice(0, FEW).map(function (piece) { return entry(tier, piece[1]); }));
}
