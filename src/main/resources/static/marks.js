// Marks what is about somebody else: puts [[ and ]] around the selected words, or takes them away again.
const spans = (text) => {
  const found = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    if (text.startsWith('[[', at)) {
      if (depth++ === 0) {
        from = at;
      }
      at++;
    } else if (depth > 0 && text.startsWith(']]', at)) {
      if (--depth === 0) {
        found.push([from, at + 2]);
      }
      at++;
    }
  }
  return found;
};

const bare = (text) => text.replaceAll(/\[\[|\]\]/g, '');

/** The selection without the blanks at its ends. */
const chosen = (box) => {
  let [from, to] = [box.selectionStart, box.selectionEnd];
  while (from < to && /\s/.test(box.value[from])) from++;
  while (to > from && /\s/.test(box.value[to - 1])) to--;
  return [from, to];
};

const replace = (box, words, from, to, within) => {
  box.setRangeText(words, from, to);
  box.focus();
  box.setSelectionRange(from + within[0], from + within[1]);
  box.dispatchEvent(new InputEvent('input', { bubbles: true }));
};

/** What was done: 'on', 'off', or 'here' when nothing was selected and the words are still to come. */
const mark = (box) => {
  let [from, to] = chosen(box);
  const all = spans(box.value);
  const around = all.find(([start, end]) => start <= from && to <= end && (from < to || (start < from && to < end)));
  if (around) {
    const words = bare(box.value.slice(...around));
    replace(box, words, ...around, [0, words.length]);
    return 'off';
  }
  if (from === to) {
    replace(box, '[[]]', from, to, [2, 2]);
    return 'here';
  }
  for (const [start, end] of all) {
    if (start < to && end > from) {
      [from, to] = [Math.min(start, from), Math.max(end, to)];
    }
  }
  const words = bare(box.value.slice(from, to));
  replace(box, `[[${words}]]`, from, to, [2, 2 + words.length]);
  return 'on';
};

export const offerMarks = () => {
  for (const line of document.querySelectorAll('[data-marks]')) {
    const box = document.getElementById(line.dataset.marks);
    const button = line.querySelector('button');
    const told = line.querySelector('[role=status]');
    const says = { on: line.dataset.marksOn, off: line.dataset.marksOff, here: line.dataset.marksHere };
    line.querySelector('.od-marks__hint').textContent = line.dataset.marksHint;
    button.hidden = false;
    // The box keeps its selection, and a phone its keyboard.
    button.addEventListener('pointerdown', (event) => event.preventDefault());
    button.addEventListener('mousedown', (event) => event.preventDefault());
    button.addEventListener('click', () => {
      told.textContent = says[mark(box)];
    });
  }
};
