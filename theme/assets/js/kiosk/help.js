// How the screen is used, in five lines.
function showHelp() {
  var panel = openOverlay("help", words.help);
  var list = element("ul", "help-lines");
  ["touch", "picture", "way", "leave", "staff"].forEach(function (line) {
    list.appendChild(element("li", "", words["help." + line]));
  });
  panel.appendChild(list);
  panel.appendChild(closingButton(words.close));
  panel.querySelector("button").focus();
}

bar.querySelector("[data-help]").addEventListener("click", showHelp);
