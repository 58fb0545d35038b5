// A hit as a museum label. Everything is set as text, never as markup.
function made(name, className, words) {
  var element = document.createElement(name);
  if (className) element.className = className;
  if (words) element.textContent = words;
  return element;
}

function inLanguage(zh, en, language) {
  return language === "zh" ? zh || en || "" : en || zh || "";
}

// The address of a record: its page in this language, or in the one that it has.
function addressOf(row, language) {
  var has = row.l ? row.l.split(" ") : told.languages;
  var speaks = has.indexOf(language) >= 0 ? language : has[0];
  var path = told.urls === "directory" ? row.p : row.p.replace(/(^|\/)(?=#|$)/, "$1index.html");
  return root + (speaks === told.languages[0] ? "" : speaks + "/") + encodeURI(path);
}

function titleOf(row, language) {
  return inLanguage(row.t, row.e, language) || row.c || "";
}

function foreign(row, language) {
  return language === "zh" ? (!row.t && row.e ? "en" : "") : (!row.e && row.t ? "zh-CN" : "");
}

function hit(row, words, text, say) {
  var item = made("li", "hit"), label = made("div", "label"), address = addressOf(row, say.language);
  if (row.g) {
    var small = row.g.split(" "), picture = made("a", "pic"), image = made("img");
    picture.href = address;
    picture.tabIndex = -1;
    picture.setAttribute("aria-hidden", "true");
    image.width = +small[0];
    image.height = +small[1];
    image.alt = "";
    image.loading = "lazy";
    image.decoding = "async";
    image.src = root + encodeURI(small.slice(2).join(" "));
    picture.append(image);
    item.append(picture);
  }
  var kind = told.kinds[DIGIT[row.k.charCodeAt(0)]], title = made("b"), link = made("a");
  link.href = address;
  if (foreign(row, say.language)) link.lang = foreign(row, say.language);
  marked(link, titleOf(row, say.language), words);
  title.append(link);
  label.append(title);
  line(label, [inLanguage(row.w, row.x, say.language), inLanguage(row.i, row.j, say.language), row.n], words);
  line(label, [row.c], words);
  if (!row.g) {
    var cover = made("span", "bound of-" + kind); // in the place of a picture: a book with its slip
    cover.append(made("span", "", say.kinds[kind]));
    item.append(cover);
  } else if (kind !== "item") label.append(made("span", "kind", say.kinds[kind]));
  if (text) {
    var said = made("p", "snippet");
    marked(said, text, words);
    label.append(said);
  }
  item.append(label);
  return item;
}

function line(label, values, words) {
  values = values.filter(Boolean);
  if (!values.length) return;
  var span = made("span");
  values.forEach(function (value, n) {
    if (n) span.append(" · ");
    marked(span, value, words);
  });
  label.append(span);
}

function snippets(records, words, say) {
  if (!words.length) return Promise.resolve([]);
  return rows("x", records).then(function (texts) {
    return texts.map(function (text) {
      var own = say.language === "zh" ? [text.z, text.e] : [text.e, text.z];
      return snippet(own[0] || "", words) || snippet(own[1] || "", words);
    });
  });
}
