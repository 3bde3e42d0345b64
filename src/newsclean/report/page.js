"use strict";
// Content of a text enters the page only through `make`: as textContent, never as HTML.
(() => {
  const byId = (id) => document.getElementById(id);
  const overview = JSON.parse(byId("overview").textContent);
  const { documents, rules } = overview;
  const VIEWS = ["documents", "rules", "fields"];
  const STRONG = new Set(["failed", "no article", "mostly removed", "prose removed", "late headline"]);
  const FIELDS = ["title", "authors", "published", "updated", "dateline", "section", "summary", "language", "encoding"];
  const FIELD_COLUMNS = FIELDS.filter((field) => field !== "summary");
  const NAMES = { title: "headline" };
  const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\u00a0\u2000-\u200a\u3000]/u;
  const SEARCH_SLICE = 12; // milliseconds at a time, so that typing stays smooth
  const TYPING_PAUSE = 120;
  const ROWS_AT_ONCE = 100;
  const ANY = "any";
  const CLEAN = "nothing removed"; // the flag of a text that was already clean, or that was not understood at all
  const SETTLING_FRAMES = 3;
  const NEIGHBOURS = 2; // lines apart: there may be a blank one between

  let shown = documents.map((_, number) => number); // numbers of the documents that pass the filters, in order
  let open = -1;
  let change = -1;
  let search = 0; // number of the current search: older ones that still run stop
  let hits = null; // numbers of the documents that contain the words of the search
  const haystacks = [];

  function make(name, options = {}, ...children) {
    const { text, data, ...properties } = options;
    const element = document.createElement(name);
    Object.assign(element, properties);
    if (text !== undefined) element.textContent = text;
    if (data) Object.assign(element.dataset, data);
    element.append(...children.filter(Boolean));
    return element;
  }

  // A dotted id may break after a dot, a date before its time; neither may break elsewhere.
  const whole = (text) => make("span", { className: "whole", text });
  const idOf = (id) => id.split(/(?<=\.)/).flatMap((part) => [whole(part), make("wbr")]);
  const dateOf = (value) => (value ? value.split("T").flatMap((part, i) => (i ? [" ", whole(part)] : [whole(part)])) : []);

  const share = (doc) => (doc.chars ? doc.removed / doc.chars : 0);
  const percent = (part) => `${(100 * part).toFixed(part > 0 && part < 0.1 ? 1 : 0)} %`;
  const several = (count, word) => `${count.toLocaleString("en")} ${word}${count === 1 ? "" : "s"}`;
  const body = (number) => JSON.parse(byId(`document-${number}`).textContent);
  const PREFIX = commonFolder(documents.map((doc) => doc.path)).length;
  const nameOf = (doc) => doc.path.slice(PREFIX);
  const plain = (value) => (Array.isArray(value) ? value.join(", ") : String(value ?? ""));

  function commonFolder(paths) {
    const folder = (path) => path.slice(0, path.lastIndexOf("/") + 1);
    let common = folder(paths[0] ?? "");
    for (const path of paths) while (!path.startsWith(common)) common = folder(common.slice(0, -1));
    return common;
  }

  // --- filters -------------------------------------------------------------------------------

  const filters = { query: byId("query"), stage: byId("stage"), rule: byId("rule"), flag: byId("flag"), order: byId("order") };

  function fillFilters() {
    for (const stage of [...new Set(rules.map((rule) => rule.stage))]) filters.stage.append(make("option", { value: stage, text: stage }));
    fillRules();
    const flags = new Map();
    for (const doc of documents) for (const [flag] of doc.flags) flags.set(flag, (flags.get(flag) ?? 0) + 1);
    const any = documents.filter(isWorthALook).length;
    if (any) filters.flag.append(make("option", { value: ANY, text: `worth a look (${any})` }));
    for (const [flag, count] of flags) filters.flag.append(make("option", { value: flag, text: `${flag} (${count})` }));
  }

  function fillRules() {
    const chosen = filters.rule.value;
    filters.rule.replaceChildren(make("option", { value: "", text: "All rules" }));
    for (const rule of rules)
      if (!filters.stage.value || rule.stage === filters.stage.value)
        filters.rule.append(make("option", { value: rule.id, text: `${rule.id} (${rule.edits})` }));
    filters.rule.value = chosen;
    if (filters.rule.selectedIndex < 0) filters.rule.value = "";
  }

  function matchesRule(rule) {
    return (!filters.stage.value || rule.stage === filters.stage.value) && (!filters.rule.value || rule.id === filters.rule.value);
  }

  const isWorthALook = (doc) => doc.flags.some(([flag]) => flag !== CLEAN);

  function matchesFlag(doc) {
    const wanted = filters.flag.value;
    return !wanted || (wanted === ANY ? isWorthALook(doc) : doc.flags.some(([flag]) => flag === wanted));
  }

  const filtersRules = () => Boolean(filters.stage.value || filters.rule.value);

  function applyFilters() {
    const wanted = new Set();
    rules.forEach((rule, i) => { if (matchesRule(rule)) wanted.add(i); });
    shown = [];
    documents.forEach((doc, number) => {
      if (!matchesFlag(doc)) return;
      if (filtersRules() && !doc.rules.some(([rule]) => wanted.has(rule))) return;
      if (hits && !hits.has(number)) return;
      shown.push(number);
    });
    const order = filters.order.value;
    const byName = (a, b) => (documents[a].path < documents[b].path ? -1 : documents[a].path > documents[b].path ? 1 : a - b);
    const failedFirst = (a, b) => ("error" in documents[b]) - ("error" in documents[a]);
    const byShare = (a, b) => share(documents[b]) - share(documents[a]);
    if (order === "name") shown.sort(byName);
    else if (order === "share") shown.sort((a, b) => failedFirst(a, b) || byShare(a, b) || byName(a, b));
    else shown.sort((a, b) => failedFirst(a, b) || byShare(b, a) || byName(a, b));
    byId("count").textContent =
      shown.length === documents.length ? several(documents.length, "document") : `${shown.length} of ${several(documents.length, "document")}`;
    showList();
    if (!byId("fields").hidden) showFields();
    if (open >= 0) dimOthers();
  }

  function haystack(number) {
    if (haystacks[number] === undefined) {
      const doc = documents[number];
      const parts = [doc.path, doc.error ?? "", ...Object.values(doc.fields ?? {}).map(plain)];
      if (!doc.error) {
        const told = body(number);
        const source = told.lines.map((line) => (typeof line === "string" ? line : line[2].map((piece) => (typeof piece === "string" ? piece : piece[0])).join("")));
        parts.push(source.join("\n"), told.headline ?? "", told.paragraphs.join("\n"));
      }
      haystacks[number] = parts.join("\n").toLowerCase();
    }
    return haystacks[number];
  }

  function startSearch() {
    const mine = ++search;
    const words = filters.query.value.trim().toLowerCase();
    if (!words) {
      hits = null;
      highlight("");
      applyFilters();
      return;
    }
    const found = new Set();
    let number = 0;
    const go = () => {
      if (mine !== search) return;
      const until = performance.now() + SEARCH_SLICE;
      for (; number < documents.length && performance.now() < until; number++) if (haystack(number).includes(words)) found.add(number);
      if (number < documents.length) {
        byId("count").textContent = `searching ${number} of ${documents.length}`;
        setTimeout(go);
        return;
      }
      hits = found;
      applyFilters();
      highlight(words);
    };
    go();
  }

  function highlight(words) {
    if (!window.Highlight || !CSS.highlights) return;
    CSS.highlights.delete("found");
    if (!words) return;
    const ranges = [];
    const walker = document.createTreeWalker(byId("document"), NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.data.toLowerCase();
      if (text.length !== node.data.length) continue; // offsets would be wrong
      for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) {
        const range = new Range();
        range.setStart(node, at);
        range.setEnd(node, at + words.length);
        ranges.push(range);
      }
    }
    CSS.highlights.set("found", new Highlight(...ranges));
    const first = ranges.find((range) => range.startContainer.parentElement.closest(".side"));
    if (first) reveal(first.startContainer.parentElement, "center");
  }

  // --- list ----------------------------------------------------------------------------------

  function showList() {
    const rows = shown.map((number) => {
      const doc = documents[number];
      const bar = make("span", { className: "bar" });
      for (const part of doc.chars ? [doc.removed, doc.moved] : []) {
        const piece = make("i");
        piece.style.width = `${(100 * part) / doc.chars}%`;
        bar.append(piece);
      }
      const button = make(
        "button",
        { type: "button", data: { number } },
        make("span", { className: "name", text: nameOf(doc), title: doc.path }),
        make("span", { className: "share", text: doc.error ? "" : percent(share(doc)) }),
        bar,
        doc.flags.length ? flagsOf(doc) : null,
      );
      if (number === open) button.setAttribute("aria-current", "true");
      return make("li", {}, button);
    });
    byId("list").replaceChildren(...(rows.length ? rows : [make("li", { className: "nothing", text: documents.length ? "No document matches." : `No text files in ${overview.title}.` })]));
  }

  function flagsOf(doc) {
    return make("span", { className: "flags" }, ...doc.flags.map(flagOf));
  }

  const flagOf = ([flag, why]) => make("span", { className: STRONG.has(flag) ? "flag strong" : "flag", text: flag, title: why });

  function reasonsOf(doc) {
    const reasons = doc.flags.map((flag) => {
      const [, why, line] = flag;
      return make("li", {}, flagOf(flag), line ? make("button", { type: "button", text: why, data: { line }, title: "Go there" }) : make("span", { text: why }));
    });
    return make("ul", { className: "reasons" }, ...reasons);
  }

  // --- a document ----------------------------------------------------------------------------

  function visible(text) {
    const pieces = [];
    let run = "";
    for (const char of text) {
      if (char !== "\t" && INVISIBLE.test(char)) {
        if (run) pieces.push(run);
        run = "";
        const code = char.codePointAt(0).toString(16).toUpperCase().padStart(4, "0");
        pieces.push(make("span", { className: "invisible", text: char === "\n" ? "⏎" : `⟨${code}⟩` }));
      } else run += char;
    }
    if (run) pieces.push(run.trim() || run === "" ? run : run.replaceAll(" ", "·").replaceAll("\t", "→"));
    return pieces;
  }

  function showDocument(number) {
    open = number;
    change = -1;
    hideTip();
    const doc = documents[number];
    const place = byId("document");
    const head = make("div", { className: "head" }, make("h2", { text: doc.path }));
    if (doc.error) {
      place.replaceChildren(make("div", { className: "panes" }, backButton()), head, reasonsOf(doc));
    } else {
      const told = body(number);
      const edits = doc.rules.reduce((sum, [, count]) => sum + count, 0);
      head.append(make("span", { className: "share", text: `${percent(share(doc))} removed, ${percent(doc.chars ? doc.moved / doc.chars : 0)} to the metadata, ${several(edits, "change")}` }));
      place.replaceChildren(head, reasonsOf(doc), factsOf(doc), sidesOf(told));
    }
    place.scrollTop = 0;
    byId("documents").classList.add("open");
    byId("documents").scrollTop = 0;
    for (const button of byId("list").querySelectorAll("[aria-current]")) button.removeAttribute("aria-current");
    const row = byId("list").querySelector(`[data-number="${number}"]`);
    if (row) {
      row.setAttribute("aria-current", "true");
      row.scrollIntoView({ block: "nearest" });
    }
    dimOthers();
    highlight(filters.query.value.trim().toLowerCase());
  }

  function factsOf(doc) {
    const list = make("dl", { className: "facts" });
    for (const field of FIELDS) {
      if (!doc.fields[field]) continue;
      list.append(make("dt", { text: NAMES[field] ?? field }), make("dd", { dir: "auto" }, ...shownValue(doc, field)));
    }
    return list;
  }

  const backButton = () => make("button", { type: "button", className: "phone", text: "‹ All", data: { back: "" } });

  function sidesOf(told) {
    const bar = make(
      "div",
      { className: "panes" },
      backButton(),
      make("h3", { text: "Source" }),
      make("h3", { text: "Result" }),
      make("button", { type: "button", className: "phone", text: "Show the result", data: { switch: "" } }),
      make("span", { className: "steps" },
        make("output", { id: "at" }),
        make("button", { type: "button", text: "↑", title: "Previous change (p)", ariaLabel: "Previous change", data: { step: -1 } }),
        make("button", { type: "button", text: "↓", title: "Next change (n)", ariaLabel: "Next change", data: { step: 1 } }),
      ),
    );
    return make("div", { className: "sides", data: { side: "source" } }, bar, ...blocksOf(told));
  }

  // Lines of the source, some cut where a paragraph begins: these are counted by `headlineRows` and `rows`.
  function rowsOf(told) {
    return told.lines.flatMap((line, i) => {
      if (typeof line === "string") return [{ line: i + 1, isFirst: true, kind: "kept", fields: [], pieces: [line] }];
      const [kind, fields, pieces] = line;
      const rows = [[]];
      for (const piece of pieces) piece === null ? rows.push([]) : rows.at(-1).push(piece);
      return rows.map((part, j) => ({ line: i + 1, isFirst: j === 0, kind, fields: j === 0 ? fields : [], pieces: part }));
    });
  }

  const isBlank = (row) => row.pieces.every((piece) => !(typeof piece === "string" ? piece : piece[0]).trim());

  const isEmpty = (told) => rowsOf(told).every(isBlank);

  // A block is a paragraph beside the rows that it came from, or rows of which nothing is left there.
  function blocksOf(told) {
    const rows = rowsOf(told);
    const blocks = [];
    let at = 0;
    const takeGap = (end) => {
      while (blocks.length && at < end && isBlank(rows[at])) blocks.at(-1).rows.push(rows[at++]);
      if (at < end) blocks.push({ rows: rows.slice(at, end), result: [goneOf(rows.slice(at, end))] });
      at = end;
    };
    const headline = told.headline ? make("h4", { text: told.headline, dir: "auto" }) : null;
    const [first, last] = told.headlineRows ?? [];
    if (headline && first < (told.rows[0]?.[0] ?? rows.length)) {
      takeGap(first);
      blocks.push({ rows: rows.slice(first, last + 1), result: [headline] });
      at = last + 1;
    } else if (headline) blocks.push({ rows: [], result: [headline, rows[first] ? lineButton(rows[first].line, `from line ${rows[first].line}`) : null] });
    told.rows.forEach(([from, to], i) => {
      takeGap(from);
      blocks.push({ rows: rows.slice(from, to + 1), result: [make("p", { text: told.paragraphs[i], dir: "auto" })] });
      at = to + 1;
    });
    if (!told.paragraphs.length) blocks.push({ rows: [], result: [make("p", { className: "nothing", text: isEmpty(told) ? "This file is empty." : "Nothing is left of this text." })] });
    takeGap(rows.length);
    return blocks.map((block) =>
      make(
        "div",
        { className: "block" },
        make("div", { className: "side source" }, ...block.rows.map((row) => rowOf(row, told))),
        make("div", { className: "side result" }, ...block.result),
      ),
    );
  }

  function rowOf(row, told) {
    const content = make("div", { className: "line", dir: "auto" });
    for (const piece of row.pieces) content.append(...(typeof piece === "string" ? [piece] : marked(piece, told)));
    for (const field of row.fields) content.append(make("span", { className: "field", text: NAMES[field] ?? field }));
    return make("div", { className: "row", data: { row: row.line } }, make("span", { className: "number", text: row.isFirst ? row.line : "" }), content);
  }

  function goneOf(rows) {
    const told = rows.filter((row) => !isBlank(row));
    if (!told.length) return null;
    const [first, last] = [told[0].line, told.at(-1).line];
    const moved = told.filter((row) => row.kind === "moved").length;
    const what = moved === told.length ? "moved to the metadata" : moved ? "removed, in part to the metadata" : "removed";
    const lines = first === last ? `line ${first}` : `lines ${first}–${last}`;
    return lineButton(first, `${lines} ${what}`);
  }

  const lineButton = (line, text) => make("button", { type: "button", className: "gone", text, data: { line }, title: "Show it in the source" });

  function marked([text, kind, edits, came], told) {
    const indent = kind === "removed" && text.trim() ? /^[ \t]*/.exec(text)[0] : "";
    const mark = make("mark", { className: kind, tabIndex: 0 }, ...visible(text.slice(indent.length)));
    if (!text) mark.append("‸");
    mark.told = edits.map((edit) => {
      const [rule, old, now] = told.edits[edit];
      const [stage, id, reason] = told.rules[rule];
      return { stage, id, reason, old, now };
    });
    mark.edits = edits.join(" ");
    mark.kind = kind;
    mark.isSpace = !text.trim() && mark.told.every(({ now }) => !now.trim());
    mark.setAttribute("aria-describedby", "tip");
    return [indent, mark, came ? make("ins", {}, ...visible(came)) : ""];
  }

  const marks = () => [...byId("document").querySelectorAll("mark[tabindex]")];

  function dimOthers() {
    change = -1;
    const at = byId("at");
    if (at) at.textContent = "";
    for (const mark of marks()) mark.classList.toggle("other", filtersRules() && !mark.told.some(matchesRule));
  }

  // --- why -----------------------------------------------------------------------------------

  const VERBS = { removed: "removed", moved: "moved to the metadata", changed: "repaired" };

  function showTip(mark) {
    const tip = byId("tip");
    const lines = [];
    const seen = new Set();
    for (const { id, reason, old, now } of mark.told) {
      if (seen.has(id)) continue;
      seen.add(id);
      lines.push(make("b", {}, ...idOf(id)), make("span", { text: `${VERBS[mark.kind]}: ${reason}` }));
      if (old !== null) lines.push(make("span", {}, ...visible(old.slice(0, 80)), " → ", ...visible(now.slice(0, 80))));
    }
    tip.replaceChildren(...lines);
    tip.hidden = false;
    const around = mark.getClientRects()[0] ?? mark.getBoundingClientRect();
    const own = tip.getBoundingClientRect();
    const below = around.bottom + 6 + own.height < innerHeight;
    tip.style.left = `${Math.max(8, Math.min(around.left, innerWidth - own.width - 8))}px`;
    tip.style.top = `${below ? around.bottom + 6 : Math.max(8, around.top - own.height - 6)}px`;
  }

  function hideTip() {
    byId("tip").hidden = true;
  }

  for (const [event, act] of [["pointerover", showTip], ["focusin", showTip], ["pointerout", hideTip], ["focusout", hideTip]])
    byId("document").addEventListener(event, ({ target }) => {
      const mark = target.closest("mark[tabindex]");
      if (mark) act(mark);
    });
  document.addEventListener("scroll", hideTip, true);

  // --- from one side to the other ------------------------------------------------------------

  const blocks = () => [...byId("document").querySelectorAll(".block")];

  function choose(block) {
    byId("document").querySelector(".chosen")?.classList.remove("chosen");
    block.classList.add("chosen");
  }

  const nextFrame = () => new Promise(requestAnimationFrame);

  // An element gets its height only when it first comes into view, so the target may move.
  async function reveal(element, block) {
    element.scrollIntoView({ block });
    element.focus({ preventScroll: true });
    for (let i = 0; i < SETTLING_FRAMES; i++) {
      await nextFrame();
      element.scrollIntoView({ block });
    }
    await nextFrame();
    await nextFrame(); // the event of the last scroll is over: it hides the tip
    if (document.activeElement === element && element.told) showTip(element);
  }

  // A phone shows only one side: open the other one at the same place.
  function showSide(side) {
    const sides = byId("document").querySelector(".sides");
    if (!sides || sides.dataset.side === side) return;
    const bar = sides.querySelector(".panes").getBoundingClientRect().bottom;
    const inView = blocks().filter((block) => {
      const { top, bottom } = block.getBoundingClientRect();
      return bottom > bar && top < innerHeight;
    });
    const place = inView.find((block) => block.classList.contains("chosen")) ?? inView[0];
    sides.dataset.side = side;
    sides.querySelector("[data-switch]").textContent = side === "result" ? "Show the source" : "Show the result";
    if (place && place !== blocks()[0]) reveal(place, "start");
  }

  function goToLine(line) {
    showSide("source");
    const row = byId("document").querySelector(`[data-row="${line}"]`);
    choose(row.closest(".block"));
    reveal(row.querySelector("mark[tabindex]") ?? row, "center");
  }

  // --- rules and fields ----------------------------------------------------------------------

  function tableOf(titles, rows) {
    const head = make("tr", {}, ...titles.map((title) => make("th", { text: title, scope: "col" })));
    return make("table", {}, make("thead", {}, head), make("tbody", {}, ...rows));
  }

  function showRules() {
    const rows = rules.map((rule) => {
      const examples = rule.examples.map(([number, old, now, kind]) => {
        const example = make("span", { className: "example", dir: "auto" });
        example.append(old ? make("mark", { className: kind }, ...visible(old)) : "");
        if (kind === "changed" && now) example.append(make("ins", {}, ...visible(now)));
        example.append(make("button", { type: "button", text: "open", data: { number, only: rule.id }, title: documents[number].path }));
        return example;
      });
      return make(
        "tr",
        {},
        make("td", { className: "wide id" }, make("button", { type: "button", data: { only: rule.id }, title: "Only documents with this rule" }, ...idOf(rule.id))),
        make("td", { className: "figure", text: rule.edits.toLocaleString("en"), data: { unit: rule.edits === 1 ? "change" : "changes" } }),
        make("td", { className: "figure", text: rule.documents.toLocaleString("en"), data: { unit: rule.documents === 1 ? "document" : "documents" } }),
        make("td", { className: "wide", text: rule.reason }),
        make("td", { className: "wide" }, ...examples),
      );
    });
    byId("rules").replaceChildren(
      rows.length ? tableOf(["rule", "changes", "documents", "reason", "examples"], rows) : make("p", { className: "nothing", text: "No rule changed anything." }),
    );
  }

  const DATES = new Set(["published", "updated"]);

  function shownValue(doc, field) {
    const value = plain(doc.fields?.[field]);
    return DATES.has(field) ? dateOf(value) : value ? [value] : [];
  }

  function fieldRow(number) {
    const doc = documents[number];
    const cells = FIELD_COLUMNS.map((field) => make("td", { dir: "auto", className: field, data: { name: NAMES[field] ?? field } }, ...shownValue(doc, field)));
    return make("tr", {}, make("td", {}, make("button", { type: "button", text: nameOf(doc), title: doc.path, data: { number } })), ...cells);
  }

  function showFields() {
    const table = tableOf(["document", ...FIELD_COLUMNS.map((field) => NAMES[field] ?? field)], []);
    const numbers = shown;
    let at = 0;
    const fill = () => {
      if (numbers !== shown || (at && !table.isConnected)) return; // the filters have changed, and this table was replaced
      table.tBodies[0].append(...numbers.slice(at, at + ROWS_AT_ONCE).map(fieldRow));
      at += ROWS_AT_ONCE;
      if (at < numbers.length) setTimeout(fill);
    };
    fill();
    byId("fields").replaceChildren(table);
  }

  function showView(name) {
    for (const view of VIEWS) byId(view).hidden = view !== name;
    for (const button of document.querySelectorAll("[data-view]")) button.setAttribute("aria-pressed", String(button.dataset.view === name));
    hideTip();
    if (name === "rules" && !byId("rules").firstChild) showRules();
    if (name === "fields") showFields();
  }

  // --- moving about --------------------------------------------------------------------------

  // Immediately, not on the browser's hashchange event: the next click may be on what is drawn here.
  function go(number, replace) {
    const hash = `#/${number}`;
    if (location.hash !== hash) history[replace ? "replaceState" : "pushState"](null, "", hash);
    showView("documents");
    showDocument(number);
  }

  function readHash() {
    const number = Number(/^#\/(\d+)$/.exec(location.hash)?.[1] ?? -1);
    if (documents[number]) {
      if (number !== open) showDocument(number);
      byId("documents").classList.add("open");
    } else byId("documents").classList.remove("open");
  }

  function goBeside(step) {
    if (!shown.length) return;
    const here = shown.indexOf(open);
    const next = here < 0 ? 0 : here + step;
    if (next >= 0 && next < shown.length) go(shown[next], open >= 0);
  }

  const rulesOf = (mark) => mark.told.map(({ id }) => id).join(" ");

  const lineOf = (mark) => Number(mark.closest(".row").dataset.row);

  // Changes that share a stop: white space of one rule, or other changes of one rule in the same or adjacent lines.
  function isSameStop(mark, other) {
    if (mark.edits === other.edits) return true;
    if (mark.kind !== other.kind || mark.isSpace !== other.isSpace || rulesOf(mark) !== rulesOf(other)) return false;
    return mark.isSpace || lineOf(mark) - lineOf(other) <= NEIGHBOURS;
  }

  // The stops of `n` and `p`: changes of words first, then of white space.
  function stops() {
    const found = marks().filter((mark) => !mark.classList.contains("other"));
    const grouped = [];
    for (const mark of [...found.filter((mark) => !mark.isSpace), ...found.filter((mark) => mark.isSpace)]) {
      if (grouped.length && isSameStop(mark, grouped.at(-1).at(-1))) grouped.at(-1).push(mark);
      else grouped.push([mark]);
    }
    return grouped;
  }

  function goToChange(step) {
    const found = stops();
    if (!found.length) return;
    showSide("source");
    const focused = found.findIndex((stop) => stop.includes(document.activeElement));
    if (focused >= 0) change = focused;
    if (change < 0) change = step > 0 ? 0 : found.length - 1;
    else change = (change + step + found.length) % found.length;
    const [mark, ...others] = found[change];
    byId("at").textContent = `${change + 1} of ${found.length}${others.length ? ` · ${others.length + 1} alike` : ""}`;
    choose(mark.closest(".block"));
    reveal(mark, "center");
  }

  function only(rule) {
    filters.stage.value = "";
    fillRules();
    filters.rule.value = rule;
    applyFilters();
    showView("documents");
  }

  function isDark() {
    const chosen = document.documentElement.dataset.theme;
    return chosen ? chosen === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  }

  function switchTheme() {
    const theme = isDark() ? "light" : "dark";
    document.documentElement.dataset.theme = theme;
    try {
      localStorage.setItem("newsclean-theme", theme);
    } catch {
      // a browser that stores nothing for pages from disk
    }
  }

  function recallTheme() {
    try {
      const theme = localStorage.getItem("newsclean-theme");
      if (theme === "dark" || theme === "light") document.documentElement.dataset.theme = theme;
    } catch {
      // as above
    }
  }

  const KEYS = {
    j: () => goBeside(1),
    k: () => goBeside(-1),
    n: () => goToChange(1),
    p: () => goToChange(-1),
    "/": () => filters.query.focus(),
    "?": () => byId("help").showModal(),
    t: switchTheme,
    1: () => showView("documents"),
    2: () => showView("rules"),
    3: () => showView("fields"),
  };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || byId("help").open) return;
    if (event.key === "Escape") {
      hideTip();
      if (document.activeElement !== document.body) document.activeElement.blur();
      return;
    }
    if (event.target.closest("input, select") || !Object.hasOwn(KEYS, event.key)) return;
    event.preventDefault();
    KEYS[event.key]();
  });

  document.addEventListener("click", ({ target }) => {
    const button = target.closest("button");
    if (!button) {
      if (target.closest(".block")) choose(target.closest(".block"));
      return;
    }
    const { view, number, only: rule, back, switch: side, line, step } = button.dataset;
    if (rule) only(rule);
    if (number !== undefined) go(Number(number));
    if (view) showView(view);
    if (back !== undefined) {
      history.replaceState(null, "", location.pathname + location.search);
      readHash();
    }
    if (side !== undefined) showSide(byId("document").querySelector(".sides").dataset.side === "source" ? "result" : "source");
    if (line) goToLine(line);
    if (step) goToChange(Number(step));
    if (button.id === "theme") switchTheme();
    if (button.id === "show-help") byId("help").showModal();
  });

  let typing = 0;
  filters.query.addEventListener("input", () => {
    clearTimeout(typing);
    typing = setTimeout(startSearch, TYPING_PAUSE);
  });
  byId("filters").addEventListener("submit", (event) => {
    event.preventDefault();
    filters.query.blur();
  });
  byId("filters").addEventListener("change", ({ target }) => {
    if (target === filters.stage) fillRules();
    if (target !== filters.query) applyFilters();
  });
  byId("filters").addEventListener("reset", () =>
    setTimeout(() => {
      fillRules();
      startSearch();
    }),
  );
  addEventListener("hashchange", () => {
    if (location.hash.startsWith("#/")) showView("documents");
    readHash();
  });

  recallTheme();
  byId("title").textContent = `${overview.version} · ${overview.title}`;
  document.title = `newsclean: ${overview.title}`;
  byId("document").append(make("p", { className: "nothing", text: "Choose a document, or press j." }));
  document.body.classList.toggle("bare", !documents.length);
  fillFilters();
  applyFilters();
  readHash();
  document.documentElement.dataset.ready = String(Math.round(performance.now()));
})();
