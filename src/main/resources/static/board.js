// Arrow keys move through the cells of a board, by what is seen: up and down stay on the same night, however long a cell is.
const left = (cell) => cell.getBoundingClientRect().left;

const beside = (cells, cell, step) => cells[cells.indexOf(cell) + step];

const under = (rows, cell, step) => {
  const row = rows[rows.indexOf(cell.parentElement) + step];
  const at = left(cell) + 1;
  return row && [...row.cells].filter((one) => one.tagName === 'TD' && left(one) <= at).pop();
};

export const moveThrough = (board) => {
  const rows = [...board.rows].filter((row) => row.querySelector('td'));
  const cells = rows.flatMap((row) => [...row.querySelectorAll('td')]);
  for (const cell of cells) {
    cell.tabIndex = -1;
  }
  if (cells.length > 0) {
    (board.querySelector('tbody .od-nights__tonight') ?? cells[0]).tabIndex = 0;
  }
  board.addEventListener('keydown', (event) => {
    const cell = event.target.closest?.('td');
    const next =
      cell &&
      {
        ArrowLeft: () => beside([...cell.parentElement.querySelectorAll('td')], cell, -1),
        ArrowRight: () => beside([...cell.parentElement.querySelectorAll('td')], cell, 1),
        ArrowUp: () => under(rows, cell, -1),
        ArrowDown: () => under(rows, cell, 1),
      }[event.key]?.();
    if (next) {
      event.preventDefault();
      (next.querySelector('a') ?? next).focus();
      next.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    }
  });
  // On a phone it opens on tonight: the week behind is to the left.
  const tonight = board.querySelector('thead .od-nights__tonight');
  const around = board.parentElement;
  if (tonight && tonight.offsetLeft + tonight.offsetWidth > around.clientWidth) {
    around.scrollLeft = tonight.offsetLeft - board.querySelector('.od-nights__first').offsetWidth;
  }
  for (const told of document.querySelectorAll('[data-keys]')) {
    told.hidden = false;
  }
};
