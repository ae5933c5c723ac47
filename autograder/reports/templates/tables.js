"use strict"; // A page is well-formed XML: no smaller-than sign and no ampersand stands in here.
const FIRST = 100, LONG = 150; // a screen shows so many rows of a long table until all are asked for; paper has all
const order = new Intl.Collator(undefined, { numeric: true }).compare;

function prepared(table) {
  const body = table.tBodies[0];
  let items = Array.from(body.rows, (row) => ({ row: row, keys: [], text: null }));
  let wanted = "", section = "", all = LONG >= items.length;

  const label = document.createElement("label");
  const input = document.createElement("input");
  const told = document.createElement("output");
  const more = document.createElement("button");
  label.className = "filter";
  input.type = "search";
  input.placeholder = table.dataset.filter;
  label.append("Show only rows with ", input, told);
  table.parentElement.before(label);
  more.type = "button";
  more.className = "more-rows";
  table.parentElement.after(more);

  const text = (item) => {
    if (item.text === null) { item.text = item.row.textContent.toLowerCase(); }
    return item.text;
  };
  const show = () => {
    let fitting = 0;
    for (const item of items) {
      const own = item.row.dataset.section;
      const inside = section === "" || own === undefined || own === section;
      const fits = inside ? wanted === "" || text(item).includes(wanted) : false;
      fitting += fits ? 1 : 0;
      item.row.hidden = !fits;
      item.row.classList.toggle("later", all ? false : fitting > FIRST);
    }
    told.textContent = wanted + section === "" ? "" : fitting + " of " + items.length;
    more.hidden = all || FIRST >= fitting;
    more.textContent = "Show all " + fitting.toLocaleString("en") + " rows";
  };
  const key = (item, column) => {
    if (item.keys[column] === undefined) {
      const cell = item.row.cells[column];
      const value = cell.dataset.value === undefined ? cell.textContent.trim() : cell.dataset.value;
      item.keys[column] = value === "" || isNaN(value) ? value : Number(value);
    }
    return item.keys[column];
  };
  Array.from(table.tHead.rows[0].cells).forEach((head, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener("click", () => {
      const down = head.getAttribute("aria-sort") === "ascending";
      for (const other of table.tHead.rows[0].cells) { other.removeAttribute("aria-sort"); }
      head.setAttribute("aria-sort", down ? "descending" : "ascending");
      items.sort((a, b) => {
        const x = key(a, column), y = key(b, column);
        if (x === "" || y === "") { return (x === "") - (y === ""); }
        const way = typeof x === typeof 0 ? (typeof y === typeof 0 ? x - y : -1) : typeof y === typeof 0 ? 1 : order(x, y);
        return down ? -way : way;
      });
      all = LONG >= items.length; // who sorts wants the first rows, and all of them would take seconds to lay out again
      show();
      const sorted = document.createDocumentFragment();
      sorted.append(...items.map((item) => item.row));
      body.append(sorted);
    });
  });
  input.addEventListener("input", () => { wanted = input.value.trim().toLowerCase(); show(); });
  more.addEventListener("click", () => { all = true; show(); });
  show();
  return (view) => { section = view; show(); };
}

const switches = Array.from(document.querySelectorAll("table.sortable"), prepared);
const select = document.getElementById("section");
if (select !== null) {
  select.parentElement.hidden = false;
  select.addEventListener("change", () => {
    for (const block of document.querySelectorAll("[data-view]")) { block.hidden = block.dataset.view !== select.value; }
    for (const only of switches) { only(select.value === "0" ? "" : select.value); }
  });
}
