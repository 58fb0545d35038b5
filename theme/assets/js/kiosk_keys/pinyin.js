// From letters to characters. Whole words first, then the characters of the longest syllable that the letters begin with.
var table = window.lantaiPinyin || { characters: {}, words: [], follows: {} };
var WORDS_SHOWN = 8;
var SHOWN = 40;

// What the letters may mean: [characters, how many letters they use up].
function candidates(letters) {
  if (!letters) return [];
  var found = table.words.filter(function (pair) { return pair[0].indexOf(letters) === 0; }).slice(0, letters.length > 2 ? WORDS_SHOWN : 0)
    .map(function (pair) { return [pair[1], letters.length]; });
  for (var n = letters.length; n > 0; n -= 1) {
    var characters = table.characters[letters.slice(0, n)];
    if (!characters) continue;
    found = found.concat(Array.from(characters).map(one(n)));
    break;
  }
  if (n !== letters.length) found = found.concat(beginning(letters));
  return distinct(found).slice(0, SHOWN);
}

function one(used) {
  return function (character) { return [character, used]; };
}

// No syllable is finished yet: the first characters of those that begin so.
function beginning(letters) {
  return Object.keys(table.characters).filter(function (syllable) { return syllable.indexOf(letters) === 0; }).reduce(function (found, syllable) {
    return found.concat(Array.from(table.characters[syllable]).slice(0, 5).map(one(letters.length)));
  }, []);
}

function distinct(found) {
  var seen = {};
  return found.filter(function (pair) {
    var fresh = !seen[pair[0]];
    seen[pair[0]] = true;
    return fresh;
  });
}

function following(text) {
  var last = Array.from(text).pop();
  return Array.from((last && table.follows[last]) || "").map(one(0));
}
