// Forms filled in outdoors: photos made smaller, a household found by its letters, a signature drawn, a place asked for.
// Each works without this file, with less comfort.
const LONGEST = 1600;

const number = () => crypto.randomUUID ? crypto.randomUUID()
  : ([1e7] + -1e3 + -4e3 + -8e3 + -1e11).replace(/[018]/g, c => (c ^ crypto.getRandomValues(new Uint8Array(1))[0] & 15 >> c / 4).toString(16));

async function smaller(file) {
  try {
    const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
    const scale = Math.min(1, LONGEST / Math.max(picture.width, picture.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(picture.width * scale);
    canvas.height = Math.round(picture.height * scale);
    canvas.getContext('2d').drawImage(picture, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise(done => canvas.toBlob(done, 'image/jpeg', 0.8));
    const small = document.createElement('canvas');
    small.width = small.height = 160;
    const side = Math.min(picture.width, picture.height);
    small.getContext('2d').drawImage(picture, (picture.width - side) / 2, (picture.height - side) / 2, side, side, 0, 0, 160, 160);
    const seen = small.toDataURL('image/jpeg', 0.6);
    return blob && blob.size < file.size
      ? { file: new File([blob], file.name.replace(/\.\w+$/, '') + '.jpg', { type: 'image/jpeg' }), seen }
      : { file, seen };
  } catch { return { file, seen: null }; }
}

for (const input of document.querySelectorAll('input[data-photos]')) {
  const shown = input.parentElement.querySelector('[data-photos-shown]');
  const kept = [];
  const put = () => {
    const files = new DataTransfer();
    input.form.querySelectorAll('input[name=photoIds]').forEach(id => id.remove());
    for (const one of kept) {
      files.items.add(one.file);
      const id = document.createElement('input');
      id.type = 'hidden'; id.name = 'photoIds'; id.value = one.id;
      input.after(id);
      one.field = id;
    }
    kept.slice().reverse().forEach(one => input.after(one.field));
    input.files = files.files;
    shown.replaceChildren(...kept.map((one, i) => {
      const item = document.createElement('li');
      const button = document.createElement('button');
      button.type = 'button';
      button.ariaLabel = input.dataset.remove + ' ' + (i + 1);
      if (one.seen) {
        const picture = document.createElement('img');
        picture.src = one.seen; picture.alt = '';
        button.append(picture);
      } else button.textContent = one.file.name;
      button.addEventListener('click', () => { kept.splice(i, 1); put(); input.dispatchEvent(new Event('photos', { bubbles: true })); });
      item.append(button);
      return item;
    }));
    shown.hidden = kept.length === 0;
  };
  let making = null;
  const add = async files => {
    for (const one of files) kept.push({ ...await smaller(one.file), id: one.id });
    put();
    input.dispatchEvent(new Event('photos', { bubbles: true }));
  };
  input.addEventListener('change', event => {
    event.stopPropagation();
    const files = [...input.files].map(file => ({ file, id: number() }));
    making = Promise.resolve(making).then(() => add(files)).finally(() => { making = null; });
  });
  input.addEventListener('restore', event => { making = add(event.detail).finally(() => { making = null; }); });
  // Sent too early, the form waits for its photos.
  addEventListener('submit', event => {
    if (event.target !== input.form || !making) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    making.then(() => input.form.requestSubmit());
  }, true);
}

for (const find of document.querySelectorAll('[data-find]')) {
  find.hidden = false;
  const field = find.querySelector('input');
  const lists = [...document.querySelectorAll('[data-homes] details details')];
  const all = document.querySelector('[data-all]');
  field.addEventListener('input', () => {
    const wanted = field.value.trim().toLowerCase();
    if (all && wanted) all.open = true;
    for (const list of lists) {
      let any = false;
      for (const label of list.querySelectorAll('label')) {
        const chosen = label.querySelector('input').checked;
        const hit = !wanted || label.textContent.includes(wanted) || label.dataset.k.startsWith(wanted);
        label.hidden = !hit && !chosen;
        any ||= hit && wanted;
      }
      list.open = any || (!wanted && list.querySelector('input:checked') !== null);
    }
  });
  field.addEventListener('keydown', event => { if (event.key === 'Enter') event.preventDefault(); });
}

for (const find of document.querySelectorAll('[data-rows-find]')) {
  find.hidden = false;
  find.querySelector('input').addEventListener('input', event => {
    const wanted = event.target.value.trim().toLowerCase();
    for (const row of document.querySelectorAll('[data-rows] > li')) row.hidden = wanted !== '' && !row.textContent.toLowerCase().includes(wanted) && !row.dataset.k.startsWith(wanted);
  });
}

for (const place of document.querySelectorAll('[data-place]')) {
  if (!navigator.geolocation) continue;
  place.hidden = false;
  const said = place.querySelector('[role=status]');
  const set = (name, value) => { place.querySelector(`[name=${name}]`).value = value; };
  place.querySelector('button').addEventListener('click', () => {
    said.textContent = place.dataset.asking;
    navigator.geolocation.getCurrentPosition(found => {
      set('latitude', found.coords.latitude.toFixed(4));
      set('longitude', found.coords.longitude.toFixed(4));
      set('accuracy', Math.round(found.coords.accuracy));
      said.textContent = place.dataset.found;
    }, () => { said.textContent = place.dataset.refused; }, { enableHighAccuracy: true, timeout: 15000, maximumAge: 60000 });
  });
}

for (const part of document.querySelectorAll('[data-signature]')) {
  part.hidden = false;
  const canvas = part.querySelector('canvas');
  const field = part.parentElement.querySelector('input[name=signature]');
  const pen = canvas.getContext('2d');
  const blank = () => { pen.fillStyle = '#fff'; pen.fillRect(0, 0, canvas.width, canvas.height); pen.strokeStyle = '#111'; pen.lineWidth = 3; pen.lineCap = pen.lineJoin = 'round'; };
  const draw = () => {
    blank();
    if (!field.value.startsWith('data:image/png')) return;
    const drawn = new Image();
    drawn.onload = () => pen.drawImage(drawn, 0, 0);
    drawn.src = field.value;
  };
  draw();
  field.addEventListener('restore', draw);
  const at = event => {
    const box = canvas.getBoundingClientRect();
    return [(event.clientX - box.left) * canvas.width / box.width, (event.clientY - box.top) * canvas.height / box.height];
  };
  canvas.addEventListener('pointerdown', event => {
    event.preventDefault();
    canvas.setPointerCapture(event.pointerId);
    pen.beginPath();
    pen.moveTo(...at(event));
  });
  canvas.addEventListener('pointermove', event => {
    if (!canvas.hasPointerCapture(event.pointerId)) return;
    pen.lineTo(...at(event));
    pen.stroke();
  });
  canvas.addEventListener('pointerup', () => { field.value = canvas.toDataURL('image/png'); field.dispatchEvent(new Event('input', { bubbles: true })); });
  part.querySelector('[data-clear]').addEventListener('click', () => { blank(); field.value = ''; field.dispatchEvent(new Event('input', { bubbles: true })); });
}
