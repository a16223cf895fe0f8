'use strict';
// What a reader asks, and what comes first in the answer.

const assert = require('assert/strict');
const { test } = require('./harness');
const { ask, answer, address } = require('./pages');

const NGINX = 'SSL_do_handshake() failed (SSL: error:0A000418:SSL routines::tlsv1 alert unknown ca:SSL alert number 48) while'
  + ' SSL handshaking, client: 192.0.2.7';

const first = {
  40: '40 handshake_failure',
  ' 40 ': '40 handshake_failure',
  '0x28': '40 handshake_failure',
  '0X28': '40 handshake_failure',
  unknown_ca: '48 unknown_ca',
  Unknown_CA: '48 unknown_ca',
  'sslv3 alert bad certificate': '42 bad_certificate',
  MBEDTLS_SSL_ALERT_MSG_NO_RENEGOTIATION: '100 no_renegotiation',
  1040: '40 handshake_failure',
  552: '40 handshake_failure',
  '0x128': '40 handshake_failure',
  '0A000410': '40 handshake_failure',
  7: '7 unassigned',
  9999: '9999 out of range',
  'SSL alert number 40': '40 handshake_failure',
  'SSL alert number 7': '7 unassigned',
  'SSL alert number 300': '300 out of range',
  'alert 48': '48 unknown_ca',
  'TLS alert (48)': '48 unknown_ca',
  'code 48': '48 unknown_ca',
  'code 40': '40 handshake_failure',
  'code 1040': '40 handshake_failure',
  'alert code: 0x28': '40 handshake_failure',
  '#40': '40 handshake_failure',
  'alert-40': '40 handshake_failure',
  '#alert-40': '40 handshake_failure',
  '40.': '40 handshake_failure',
  'handshake_failure,': '40 handshake_failure',
  '"handshake_failure"': '40 handshake_failure',
  'alert handshake_failure': '40 handshake_failure',
  '15 03 03 00 02 02 28': '40 handshake_failure',
  '15030300020228': '40 handshake_failure',
  '02 28': '40 handshake_failure',
  '0x02, 0x28': '40 handshake_failure',
  '02 07': '7 unassigned'
};
for (const [question, title] of Object.entries(first)) {
  test('finding: ' + question, async page => {
    const titles = await ask(page, question);
    assert.equal(titles[0], title);
  });
}

test('a pasted line is marked where it says so, and answered for the side that reads it', async page => {
  const titles = await ask(page, NGINX);
  assert.deepEqual(titles, ['48 unknown_ca']);
  assert.equal(await page.textContent('.pasted mark'), 'error:0A000418');
  assert.equal(await page.textContent('.why'), 'Because the line has error:0A000418, as OpenSSL writes it: reason 1000 + 48.');
  const text = await answer(page);
  assert.match(text, /fatal in every version|fatal wherever it is defined/);
  assert.match(text, /received, so the other side sent it/);
  assert.match(text, /Usual causes/);
  assert.match(text, /What to do on this side/);
  assert.doesNotMatch(text, /If this side sent it/);
  assert.equal(await page.textContent('#said'), 'This line reports unknown_ca (48).');
});

test('the number in a line is the reason', async page => {
  await ask(page, 'peer closed: SSL alert number 40');
  assert.equal(await page.textContent('.why mark'), 'SSL alert number 40');
});

test('a line of JSON is read with its escapes', async page => {
  const titles = await ask(page, '{"level":"error","msg":"http: TLS handshake error from 192.0.2.1:5: remote error: tls: bad certificate\\n"}');
  assert.deepEqual(titles, ['42 bad_certificate']);
  assert.equal(await page.textContent('.pasted mark'), 'remote error: tls: bad certificate');
});

test('several lines give each alert once, in their order, with the numbers of the lines', async page => {
  const titles = await ask(page, ['nothing here', 'Received fatal alert: certificate_unknown', '', 'SSL alert number 48',
    'again SSL alert number 48'].join('\r\n'));
  assert.deepEqual(titles, ['46 certificate_unknown', '48 unknown_ca']);
  assert.deepEqual(await page.$$eval('.pasted b', all => all.map(number => number.textContent)), ['2', '4', '5']);
  assert.equal(await page.textContent('#said'), '3 of 4 lines report certificate_unknown (46), unknown_ca (48).');
  assert.match(await answer(page), /of 2 places, the first with SSL alert number 48/);
});

test('two alerts in one line are two answers', async page => {
  const titles = await ask(page, 'SSL alert number 48, then SSL alert number 40');
  assert.deepEqual(titles, ['48 unknown_ca', '40 handshake_failure']);
});

test('a line that a terminal broke is read whole', async page => {
  const titles = await ask(page, 'peer closed: SSL alert\nnumber 40');
  assert.deepEqual(titles, ['40 handshake_failure']);
  assert.equal(await page.textContent('#said'), 'These 2 lines, read as one, report handshake_failure (40).');
  assert.equal(await page.textContent('.why'), 'Because the line has SSL alert number 40, as OpenSSL writes it.');
  assert.equal(await page.textContent('.pasted'), 'peer closed: SSL alert number 40\n');
});

test('many lines are not taken for one that a terminal broke', async page => {
  const words = Array.from({ length: 60 }, (_, i) => i === 30 ? 'SSL alert' : i === 31 ? 'number 40' : 'word');
  assert.deepEqual(await ask(page, words.join('\n')), ['No alert recognised']);
});

test('lines that are not read are said to be so', async page => {
  const lines = Array.from({ length: 5500 }, (_, i) => 'line ' + i).concat('SSL alert number 40');
  const paste = all => page.evaluate(text => {
    document.getElementById('q').value = text;
    alertFinder.answer();
  }, all.join('\n'));
  await page.goto(address());
  await paste(lines);
  await page.waitForSelector('#answer h2');
  const unread = 'Only the first 5000 lines were read.';
  assert.equal(await page.textContent('#said'), 'No alert recognised. ' + unread);
  assert.equal(await page.textContent('.unread'), unread);
  await paste(['SSL alert number 48'].concat(lines));
  await page.waitForSelector('.pasted');
  assert.equal(await page.textContent('#said'), '1 of 5000 lines reports unknown_ca (48). Only the first 5000 lines were read.');
});

test('a line that does not name its alert is said to be one', async page => {
  const titles = await ask(page, 'A TLS fatal alert has been received.');
  assert.deepEqual(titles, ['An alert that is not named']);
  assert.match(await answer(page), /An alert was received, at level fatal, but this line does not say which one\./);
});

test('the other readings of a number stand below the first', async page => {
  const titles = await ask(page, '0x100');
  assert.equal(titles[0], '0 close_notify');
  await page.fill('#q', '255');
  const text = await answer(page);
  assert.match(text, /255 unassigned[^]*It can also be[^]*110 unsupported_extension: shown as 255 by ProxySG SGOS/);
});

test('where a level varies the answer says in which version it is which', async page => {
  await ask(page, 'user_canceled');
  const said = await page.$eval('#alert-90 .facts', list => list.querySelectorAll('dd')[1].textContent.trim());
  assert.match(said, /TLS 1\.3/);
  assert.equal(await page.textContent('.card .facts'), said);
  assert.equal(await page.textContent('#said'), 'user_canceled (90), level varies by version.');
  await page.selectOption('#version', 'SSL 3.0');
  assert.equal(await page.textContent('.card .facts'), 'not defined in SSL 3.0');
  await page.selectOption('#version', 'TLS 1.2');
  assert.match(await page.textContent('.card .facts'), /^(?:warning|either level|fatal) in TLS 1\.2$/);
  await page.selectOption('#version', '');
  assert.equal(await page.textContent('.card .facts'), said);
});

test('words that name no alert find those that speak of them', async page => {
  const titles = await ask(page, 'handshak');
  assert.deepEqual(titles, ['Alerts with these words']);
  assert.equal(await page.textContent('.others li a'), '40 handshake_failure');
});

test('a number among words is a code, not a part of other numbers', async page => {
  assert.deepEqual(await ask(page, 'parameters 40'), ['Alerts with these words']);
  assert.deepEqual(await page.$$eval('.others li a', all => all.map(each => each.textContent)), ['40 handshake_failure']);
  assert.deepEqual(await ask(page, 'handshake 48 zzqq'), ['No alert recognised']);
});

test('the bytes of an alert state its level', async page => {
  await ask(page, '15 03 03 00 02 01 5a');
  assert.equal(await page.textContent('.reading'), 'Because 15 03 03 00 02 01 5a is level 01 and code 5a, in decimal 90.');
  assert.match(await page.textContent('.card .facts'), /^warning stated by the bytes$/);
  assert.equal(await page.textContent('#said'), 'user_canceled (90), warning.');
});

test('the bytes of every alert, as the page prints them, lead to it', async page => {
  await page.goto(address());
  const printed = await page.$$eval('section .facts code', all => all.map(each => each.textContent).filter(each => each.startsWith('15 ')));
  assert.ok(printed.length > 30, printed.length + ' records');
  for (const record of printed) {
    await page.fill('#q', record);
    assert.equal((await page.textContent('#answer h2 .code')), String(parseInt(record.slice(-2), 16)), record);
  }
});

test('a misspelt name is answered with the nearest', async page => {
  await ask(page, 'unkown_ca');
  await page.click('.nothing button');
  assert.equal(await page.inputValue('#q'), 'unknown_ca');
  assert.equal(await page.textContent('#answer h2'), '48 unknown_ca');
});

test('where nothing is recognised the page says so and what to try', async page => {
  assert.deepEqual(await ask(page, 'zzqq'), ['No alert recognised']);
  assert.match(await answer(page), /A line is recognised when/);
  assert.equal(await page.textContent('#said'), 'No alert recognised.');
});

test('every example finds something', async page => {
  await page.goto(address());
  const count = await page.$$eval('#tries button', all => all.length);
  assert.equal(count, 6);
  for (let i = 0; i < count; i++) {
    await page.click('#tries button >> nth=' + i);
    assert.match((await page.$$eval('#answer h2', all => all.map(each => each.textContent)))[0], /^\d+ \w+$/);
  }
});

test('a question leaves no trace in the address or in the browser', async (page, context) => {
  await ask(page, NGINX);
  assert.equal(page.url(), address());
  assert.deepEqual(await page.evaluate(() => [history.length > 1, localStorage.length, sessionStorage.length, document.title]),
    [true, 0, 0, 'TLS alerts']);
  assert.deepEqual((await context.storageState()).cookies, []);
});

test('hostile texts stay texts, also in an answer', async page => {
  const titles = await ask(page, 'x oddly <b></script> y', 'hostile');
  assert.deepEqual(titles, ['40 handshake_failure']);
  assert.equal(await page.textContent('.lead'),
    '<img src="x" onerror="document.title=1"> </script><script>document.title = "taken"</script>');
  assert.equal(await page.textContent('.pasted mark'), 'oddly <b></script>');
  assert.match(await page.textContent('.why'), /as Odd <\/option><\/select><img src=x onerror=alert\(1\)> & Co writes it/);
  assert.match(await page.title(), /^Our <b>alerts<\/b> & "more" <\/title><script>/);
  assert.equal(await page.$$eval('img, iframe, svg:not([role])', all => all.length), 0);
  await page.fill('#q', '9999');
  assert.match(await page.textContent('.reading'), /is shown as 9999 by Odd <\/option>/);
  await page.fill('#q', 'no </dd><b>way</b> &amp; "back"');
  assert.equal(await page.textContent('#answer h2'), '40 handshake_failure');
  await page.fill('#q', '<img src=x onerror=alert(1)> SSL alert number 40');
  assert.match(await page.textContent('.pasted'), /<img src=x onerror=alert\(1\)> SSL alert number 40/);
});

test('the time to the first result', async page => {
  const start = Date.now();
  await page.goto(address(), { waitUntil: 'commit' });
  await page.fill('#q', NGINX);
  await page.waitForSelector('#answer h2');
  const cold = Date.now() - start;
  const time = text => page.evaluate(value => {
    const box = document.getElementById('q');
    box.value = value;
    const from = performance.now();
    box.dispatchEvent(new Event('input'));
    document.body.getBoundingClientRect();
    return performance.now() - from;
  }, text);
  const times = [];
  for (let i = 0; i < 20; i++) {
    times.push(await time(NGINX + ' ' + i));
  }
  const loaded = await page.evaluate(() => performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd);
  console.log('        page ready after ' + loaded.toFixed(0) + ' ms; opened, pasted and answered after ' + cold + ' ms;'
    + ' an answer to a pasted line: first ' + times[0].toFixed(1) + ' ms, then ' + Math.min(...times).toFixed(1) + ' ms');
});

test('a paste of 100 KB is answered soon', async page => {
  await page.goto(address());
  const lines = Array.from({ length: 1000 }, (_, i) => '2026-11-29T10:00:00 host app[1]: request ' + i + ' done, '
    + (i % 50 ? 'status 200, nothing to see in this ordinary line of a log' : NGINX)).join('\n');
  await page.fill('#q', lines);
  await page.waitForSelector('#answer h2');
  assert.match(await page.textContent('#said'), /^20 of 1000 lines report unknown_ca/);
  const took = await page.evaluate(() => {
    const from = performance.now();
    alertFinder.answer();
    return performance.now() - from;
  });
  console.log('        ' + lines.length + ' characters in ' + took.toFixed(0) + ' ms');
  assert.ok(took < 3000, took + ' ms');
});
