// A Chinese title breaks between its words: the browser knows them, and they are marked for it. Without it all stays as
// it was. What is marked already is left alone.
components.phrases = function (main) {
  if (!window.Intl || !Intl.Segmenter) return;
  var cut = new Intl.Segmenter("zh", { granularity: "word" });
  all("h1, h2, h3, .label b, .hall-title, .stem", main).forEach(function (title) {
    if (!/[\u4e00-\u9fff]{4}/.test(title.textContent) || title.querySelector("wbr")) return;
    var walk = document.createTreeWalker(title, NodeFilter.SHOW_TEXT), texts = [];
    while (walk.nextNode()) texts.push(walk.currentNode);
    texts.forEach(function (text) {
      var pieces = Array.from(cut.segment(text.data)), last;
      for (var n = pieces.length - 1; n > 0; n--) {
        // no line begins with a mark, and none ends with an opening one
        if (pieces[n].isWordLike && !/[（《“‘「『〔(\s]$/.test(pieces[n - 1].segment)) {
          last = text.splitText(pieces[n].index);
          last.parentNode.insertBefore(document.createElement("wbr"), last);
        }
      }
    });
    title.classList.add("phrase");
  });
};
