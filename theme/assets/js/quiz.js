// A quiz, one question a screen: answered, explained at once with the law, and counted at the end. Nothing is kept.
components.quiz = function (root) {
  var words = JSON.parse(root.getAttribute("data-words"));
  var everything = all("[data-question]", root);
  var list = everything[0].parentNode;
  var bar = make("div", "quiz-bar");
  var step = make("p", "quiz-step num");
  var go = make("button", "quiz-go");
  var result = make("section", "quiz-result");
  var more = make("p", "quiz-more");
  var chosen, at, right, told, tried;

  function make(tag, name) {
    var node = document.createElement(tag);
    node.className = name;
    if (tag === "button") node.type = "button";
    return node;
  }

  function announce(what, detail) {
    document.dispatchEvent(new CustomEvent("lantai-quiz", { detail: Object.assign({ what: what }, detail) }));
  }

  function shuffled(list) {
    var mixed = list.slice();
    for (var i = mixed.length - 1; i > 0; i -= 1) {
      var j = Math.floor(Math.random() * (i + 1));
      var kept = mixed[i];
      mixed[i] = mixed[j];
      mixed[j] = kept;
    }
    return mixed;
  }

  // As many as are drawn, from all topics in turn.
  function drawn(draw) {
    var topics = {};
    shuffled(everything).forEach(function (question) {
      var topic = question.getAttribute("data-topic") || "";
      (topics[topic] = topics[topic] || []).push(question);
    });
    var piles = shuffled(Object.keys(topics));
    var found = [];
    for (var n = 0; found.length < draw; n += 1) {
      var pile = topics[piles[n % piles.length]];
      if (pile.length) found.push(pile.pop());
    }
    return shuffled(found);
  }

  function picked(question) {
    if (question.getAttribute("data-type") === "order") {
      return all(".option[data-rank]", question).sort(function (one, other) {
        return one.getAttribute("data-rank") - other.getAttribute("data-rank");
      }).map(place);
    }
    return all("input:checked", question).map(place);
  }

  function place(node) {
    return node.getAttribute("data-option");
  }

  function isRight(question) {
    var answer = question.getAttribute("data-answer").split(",");
    var given = picked(question);
    if (question.getAttribute("data-type") !== "order") {
      given = given.slice().sort();
      answer = answer.slice().sort();
    }
    return given.join() === answer.join();
  }

  function show() {
    everything.forEach(function (question) {
      question.hidden = question !== chosen[at];
    });
    told = false;
    tried = 0;
    more.textContent = "";
    step.style.setProperty("--done", (at + 1) / chosen.length);
    step.textContent = words.step.replace("{n}", at + 1).replace("{all}", chosen.length);
    go.textContent = words.check;
    go.disabled = true;
    var question = chosen[at];
    question.querySelector(".solution").open = false;
    var first = question.querySelector("input, .option");
    if (at || root.hasAttribute("data-begun")) first.focus();
    root.setAttribute("data-begun", "");
  }

  // A wrong choice where there is another try: it is taken off, and nothing is told yet.
  function askAgain(question) {
    if (question.getAttribute("data-type") !== "multiple") {
      all("input:checked", question).forEach(function (box) {
        box.checked = false;
        box.disabled = true;
        box.closest(".option").classList.add("is-wrong");
      });
    }
    more.textContent = words.once_more;
    go.disabled = true;
    (question.querySelector("input:enabled") || question.querySelector(".option")).focus();
  }

  function tell() {
    var question = chosen[at];
    var good = isRight(question);
    tried += 1;
    if (!good && tried < Number(root.getAttribute("data-tries")) && question.getAttribute("data-type") !== "judge") {
      return askAgain(question);
    }
    more.textContent = "";
    var answer = question.getAttribute("data-answer").split(",");
    told = true;
    right += good ? 1 : 0;
    all(".option", question).forEach(function (option) {
      var box = option.querySelector("input") || option;
      box.disabled = true;
      if (answer.indexOf(place(box)) >= 0) option.classList.add("is-right");
      else if (box.checked) option.classList.add("is-wrong");
    });
    var verdict = question.querySelector("[data-verdict]");
    verdict.hidden = false;
    verdict.textContent = good ? words.correct : words.not_yet;
    verdict.className = "verdict " + (good ? "good" : "bad");
    question.querySelector(".solution").open = true;
    question.querySelector(".told").focus();
    go.textContent = at + 1 < chosen.length ? words.next : words.finish;
    announce("answer", { question: question.id, right: good && tried === 1 });
  }

  function finish() {
    list.hidden = bar.hidden = true;
    result.hidden = false;
    var share = Math.round((100 * right) / chosen.length);
    var passed = share >= Number(root.getAttribute("data-pass"));
    result.textContent = "";
    var score = make("p", "score");
    score.textContent = words.score.replace("{n}", right).replace("{all}", chosen.length);
    var word = make("p", "soft");
    word.textContent = passed ? words.passed : words.learn;
    var again = make("button", "quiz-go");
    again.textContent = words.again;
    again.addEventListener("click", begin);
    [score, word, again].forEach(function (node) {
      result.appendChild(node);
    });
    result.focus();
    announce("finish", { right: right, of: chosen.length, passed: passed });
  }

  function begin() {
    var draw = Number(root.getAttribute("data-draw"));
    everything.forEach(function (question) {
      all(".option", question).forEach(function (option) {
        var box = option.querySelector("input") || option;
        option.classList.remove("is-right", "is-wrong");
        box.disabled = false;
        box.checked = false;
        option.removeAttribute("data-rank");
        if (option === box) option.removeAttribute("aria-label");
      });
      question.querySelector("[data-verdict]").hidden = true;
    });
    chosen = draw && draw < everything.length ? drawn(draw) : everything;
    at = right = 0;
    list.hidden = bar.hidden = false;
    result.hidden = true;
    show();
    announce("start", { of: chosen.length });
  }

  function rank(option) {
    var question = option.closest("[data-question]");
    var ranked = all(".option[data-rank]", question);
    if (option.hasAttribute("data-rank")) {
      var gone = Number(option.getAttribute("data-rank"));
      option.removeAttribute("data-rank");
      ranked.forEach(function (other) {
        var own = Number(other.getAttribute("data-rank"));
        if (own > gone) other.setAttribute("data-rank", own - 1);
      });
    } else option.setAttribute("data-rank", ranked.length + 1);
    all(".option", question).forEach(function (one) {
      var own = one.getAttribute("data-rank");
      one.setAttribute("aria-label", (own ? own + ". " : "") + one.querySelector("span").textContent);
    });
    go.disabled = all(".option[data-rank]", question).length < all(".option", question).length;
  }

  root.classList.add("playing");
  result.tabIndex = -1;
  result.setAttribute("aria-live", "polite");
  more.setAttribute("role", "status");
  bar.appendChild(step);
  bar.appendChild(more);
  bar.appendChild(go);
  root.appendChild(bar);
  root.appendChild(result);
  go.addEventListener("click", function () {
    if (!told) return tell();
    at += 1;
    return at < chosen.length ? show() : finish();
  });
  root.addEventListener("change", function () {
    if (!told) go.disabled = !picked(chosen[at]).length;
  });
  root.addEventListener("click", function (event) {
    var option = event.target.closest("button.option");
    if (option && !told) rank(option);
  });
  begin();
};
