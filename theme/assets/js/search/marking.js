// Where the words stand in what is shown. Each shown character knows its folded ones, so the marks fall where they should.
function spans(text, words) {
  var shown = Array.from(text.normalize("NFC")), folded = "", from = [], found = [];
  shown.forEach(function (character, n) {
    Array.from(foldOne(character)).forEach(function (sign) {
      for (var unit = 0; unit < sign.length; unit++) from.push(n);
      folded += sign;
    });
  });
  words.forEach(function (word) {
    word.forms.forEach(function (form) {
      for (var at = folded.indexOf(form), end; at >= 0; at = folded.indexOf(form, end)) {
        end = at + form.length;
        if (form !== word.text) while (/[a-z]/.test(folded[end] || "")) end++; // of a stem the whole word
        found.push([from[at], from[end - 1] + 1]);
      }
    });
  });
  found.sort(function (a, b) { return a[0] - b[0] || b[1] - a[1]; });
  return { shown: shown, found: found };
}

function marked(element, text, words) {
  var made = spans(text, words), at = 0;
  made.found.forEach(function (span) {
    if (span[0] < at) return;
    element.append(made.shown.slice(at, span[0]).join(""));
    var mark = document.createElement("mark");
    mark.textContent = made.shown.slice(span[0], span[1]).join("");
    element.append(mark);
    at = span[1];
  });
  element.append(made.shown.slice(at).join(""));
}

// The words around the first hit in a long text, or nothing.
function snippet(text, words) {
  var made = spans(text, words), around = 36;
  if (!made.found.length) return "";
  var start = Math.max(0, made.found[0][0] - around), end = Math.min(made.shown.length, made.found[0][1] + 2 * around);
  return (start ? "…" : "") + made.shown.slice(start, end).join("") + (end < made.shown.length ? "…" : "");
}
