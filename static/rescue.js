// The backup without the programs: from the records as they are kept, for a page whose program has
// stopped, and for a journal that a newer version wrote. Fetched only then, and kept for offline use like
// every file. It reads both copies and writes nothing.
//
// What a record is: src/keep/record.rs; what a backup is: src/exchange/backup.rs. Bodies are taken as they
// stand, so nothing is left out that this version could not read.

const STORE = 'records';
const PATIENCE_MS = 5000;
// Each kind of record has a place of its own in a backup, in this order.
const KINDS = { n: 'nights', r: 'remedies', t: 'trials', b: 'bin' };

// The person's own journal as a backup, `{ name, text }`; null if there is nothing to back up.
export async function backup() {
  const prefix = `lull:${new URL('./', document.baseURI).pathname}:`;
  const newest = new Map();
  for (const [key, line] of [...firstCopy(), ...(await secondCopy(prefix))]) {
    if (!key.startsWith(prefix)) continue;
    const name = key.slice(prefix.length);
    const record = name.startsWith('!') ? null : unpacked(name, line);
    // Of two alike the second copy's is the one of which "Saved" was said.
    if (record && !(newest.get(name)?.revision > record.revision)) newest.set(name, record);
  }
  const records = [...newest].filter(([, { body }]) => body).sort(([a], [b]) => (a < b ? -1 : 1));
  if (records.length === 0) return null;
  const now = new Date();
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone ?? '';
  const made = JSON.stringify([now.getTime(), -now.getTimezoneOffset(), zone]);
  const content = contents(records);
  const journal = checksum(content);
  const whole = checksum(`${made} ${journal}`);
  const text = `{"lull":"backup","version":1,"made":${made},\n"checksum":"${journal}-${whole}",\n"journal":${content}}\n`;
  const two = (number) => String(number).padStart(2, '0');
  return { name: `lull-${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}.json`, text };
}

// Lets a button hand the backup over: made before the tap, for phones take a tap back that has to wait.
export async function offer(button) {
  const made = await backup();
  if (!made) return;
  const { name, text } = made;
  const json = new File([text], name, { type: 'application/json' });
  // Many share sheets refuse JSON.
  const plain = new File([text], name.replace('.json', '.txt'), { type: 'text/plain' });
  const shared = [json, plain].find((file) => navigator.canShare?.({ files: [file] }));
  button.addEventListener('click', () => {
    if (!shared) return download(json);
    navigator.share({ files: [shared] }).catch((refused) => refused.name === 'AbortError' || download(json));
  });
  button.parentElement.hidden = false;
}

function download(file) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = file.name;
  link.click();
}

function contents(records) {
  const kinds = { nights: [], remedies: [], trials: [], bin: [], other: [], lines: [] };
  let settings = '';
  for (const [name, { body, line }] of records) {
    const kind = KINDS[name.split(':', 1)[0]];
    if (line) kinds.lines.push(`${JSON.stringify(name)}:${JSON.stringify(line)}`);
    else if (name === 's') settings = `"settings":${body}`;
    else if (kind) kinds[kind].push(`${JSON.stringify(name.slice(2))}:${body}`);
    else kinds.other.push(`${JSON.stringify(name)}:${body}`);
  }
  const sections = Object.entries(kinds)
    .filter(([kind, lines]) => lines.length > 0 || kind === 'nights' || kind === 'remedies')
    .map(([kind, lines]) => `"${kind}":{\n${lines.join(',\n')}\n}`);
  return `{${[...sections, settings].filter(Boolean).join(',\n')}}`;
}

// A line is `1 checksum revision sequence body`; a later form is `N checksum rest`, and goes along whole.
function unpacked(name, line) {
  const [form, sum, rest] = parts(line, 3);
  if (rest === undefined) return null;
  if (Number(form) > 1 && checksum(`${name} ${form} ${rest}`) === sum) return { revision: Infinity, body: line, line };
  const [revision, sequence, body] = parts(rest, 3);
  if (form !== '1' || checksum(`${name} ${revision} ${sequence} ${body}`) !== sum || !isJson(body)) return null;
  return { revision: Number(revision), body };
}

// One record that is none would make the whole file unreadable. An empty one says that it was taken out.
function isJson(body) {
  try {
    return body === '' || Boolean(JSON.parse(body));
  } catch {
    return false;
  }
}

// The first words of a text, and what follows them as it is.
function parts(text, most) {
  const words = text.split(' ');
  return [...words.slice(0, most - 1), words.length < most ? undefined : words.slice(most - 1).join(' ')];
}

function firstCopy() {
  try {
    return Object.entries(localStorage);
  } catch {
    return []; // Blocked: the second copy may be readable.
  }
}

function secondCopy(prefix) {
  const read = new Promise((done, failed) => {
    const request = indexedDB.open(prefix);
    // There is none, and none may come to be: the app would take an empty one for its own.
    request.onupgradeneeded = () => request.transaction.abort();
    request.onerror = failed;
    request.onsuccess = () => {
      const database = request.result;
      database.onversionchange = () => database.close();
      const reading = database.transaction(STORE);
      const [keys, texts] = [reading.objectStore(STORE).getAllKeys(), reading.objectStore(STORE).getAll()];
      reading.onabort = failed;
      reading.oncomplete = () => {
        database.close();
        done(keys.result.map((key, at) => [key, texts.result[at]]));
      };
    };
  });
  const late = new Promise((done) => setTimeout(done, PATIENCE_MS, []));
  // What throws and what never answers leaves the first copy.
  return Promise.race([read, late]).catch(() => []);
}

// CRC-32 of the text's bytes in UTF-8, as eight hexadecimal digits.
function checksum(text) {
  let sum = -1;
  for (const byte of new TextEncoder().encode(text)) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return (~sum >>> 0).toString(16).padStart(8, '0');
}
