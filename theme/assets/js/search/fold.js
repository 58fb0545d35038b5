// The one fold, as builder/search/fold.py does it: NFC, then each character by itself.
var pairs = {}, gone = {};

function learnFold(told) {
  var signs = Array.from(told.fold), n;
  for (n = 0; n < signs.length; n += 2) pairs[signs[n]] = signs[n + 1];
  Array.from(told.gone).forEach(function (sign) { gone[sign] = true; });
}

function foldOne(character) {
  var folded = "";
  Array.from(character.normalize("NFKC")).forEach(function (part) {
    Array.from(part.toLowerCase()).forEach(function (low) {
      if (!gone[low]) folded += pairs[low] || low;
    });
  });
  return folded;
}

function fold(text) {
  return Array.from(text.normalize("NFC"), foldOne).join("");
}
