'use strict';
// The page as a reference: deep links, keyboard, filters, copying, no script, paper.

const assert = require('assert/strict');
const fs = require('fs');
const http = require('http');
const { test } = require('./harness');
const { file, address, ask, isSeen } = require('./pages');

const focused = page => page.evaluate(() => document.activeElement.id || document.activeElement.textContent);
const shownRows = page => page.$$eval('#index tbody tr', rows => rows.filter(row => !row.hidden).map(row => row.cells[1].textContent));

for (const hash of ['#alert-40', '#40']) {
  test('deep link ' + hash, async page => {
    await page.goto(address() + hash);
    assert.ok(await isSeen(page, '#alert-40'));
    assert.match(page.url(), /#alert-40$/);
    await page.goto(address() + '#alert-121');
    assert.ok(await isSeen(page, '#alert-121'));
  });
}

test('a deep link to an alert that a filter hides shows it', async page => {
  await page.goto(address());
  await page.selectOption('#group', 'Closure');
  await page.evaluate(() => { location.hash = '#40'; });
  await page.waitForFunction(() => location.hash === '#alert-40' && !document.getElementById('alert-40').hidden);
  await page.waitForTimeout(100);
  assert.ok(await isSeen(page, '#alert-40'));
});

test('a link to an alert that a filter hides works again while its address is already there', async page => {
  await ask(page, '40');
  for (const group of ['Certificate', 'Closure']) {
    await page.click('#answer .more a');
    await page.waitForFunction(() => location.hash === '#alert-40' && !document.getElementById('alert-40').hidden);
    assert.ok(await isSeen(page, '#alert-40'));
    await page.selectOption('#group', group);
    assert.ok(await page.$eval('#alert-40', section => section.hidden));
  }
  await page.click('#answer .more a');
  assert.ok(await isSeen(page, '#alert-40'));
});

test('a deep link to a code without an alert is explained', async page => {
  await page.goto(address() + '#alert-7');
  assert.equal(await page.textContent('#answer h2'), '7 unassigned');
});

test('everything can be done from the keyboard', async page => {
  await page.goto(address());
  await page.keyboard.press('Tab');
  assert.equal(await focused(page), 'Skip to all alerts');
  await page.keyboard.press('Tab');
  assert.equal(await focused(page), 'q');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  assert.equal(await page.inputValue('#q'), '40');
  assert.equal(await focused(page), 'q');
  await page.keyboard.press('Enter');
  assert.equal(await focused(page), '40 handshake_failure');
  await page.keyboard.press('Tab');
  assert.equal(await focused(page), 'All about handshake_failure');
  await page.keyboard.press('Escape');
  assert.equal(await page.inputValue('#q'), '');
  assert.equal(await focused(page), 'q');
  await page.keyboard.press('Shift+Tab');
  assert.equal(await focused(page), 'Skip to all alerts');
  await page.keyboard.press('/');
  assert.equal(await focused(page), 'q');
  assert.equal(await page.inputValue('#q'), '');
  await page.keyboard.type('a/b');
  assert.equal(await page.inputValue('#q'), 'a/b');
  await page.keyboard.press('Escape');
  assert.equal(await page.$eval('#answer', element => element.children.length), 0);
  await page.keyboard.type('alert number 40');
  await page.keyboard.press('Shift+Enter');
  assert.match(await page.inputValue('#q'), /\n$/);
});

test('filters leave the alerts that fit, and the level in the chosen version', async page => {
  await page.goto(address());
  assert.equal((await shownRows(page)).length, 37);
  await page.selectOption('#version', 'SSL 3.0');
  assert.ok((await shownRows(page)).includes('no_certificate'));
  assert.ok(!(await shownRows(page)).includes('unknown_ca'));
  assert.equal(await page.textContent('#index tbody tr td:nth-child(3)'), 'warning');
  await page.selectOption('#version', '');
  assert.equal(await page.textContent('#index tbody tr td:nth-child(3)'), 'varies');
  await page.selectOption('#product', 'GnuTLS');
  assert.deepEqual(await page.$$eval('#alert-40 .n dt', all => all.map(each => each.textContent)), ['GnuTLS']);
  const named = await shownRows(page);
  assert.ok(named.includes('unknown_ca') && !named.includes('too_many_cids_requested'), named.join());
  await page.selectOption('#group', 'Certificate');
  assert.ok((await shownRows(page)).every(name => /certificate|unknown_ca|access_denied/.test(name)));
  assert.match(await page.textContent('#count'), /^\d+ of 37 alerts$/);
  assert.ok(await page.$eval('#alert-40', section => section.hidden));
});

test('a section tells every name with its versions', async page => {
  await page.goto(address());
  const names = await page.$eval('#alert-40 .n', list => list.innerText);
  assert.match(names, /OpenSSL\n/);
  assert.match(names, /sslv3 alert handshake failure ?until 3\.1/);
  assert.match(names, /MBEDTLS_SSL_ALERT_MSG_HANDSHAKE_FAILURE/);
  assert.match(names, /CRYPTO_ERROR 0x128 ?296/);
});

for (const clipboard of [true, false]) {
  test('copying as Markdown, ' + (clipboard ? 'by the clipboard' : 'without a right to it'), async (page, context) => {
    if (clipboard) {
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    } else {
      await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
    }
    await page.goto(address());
    await page.click('#alert-48 .copy');
    await page.waitForFunction(() => document.querySelector('#alert-48 .copy').textContent === 'Copied');
    await page.focus('#q');
    await page.keyboard.press('Control+V');
    const copied = await page.inputValue('#q');
    assert.match(copied, /^## 48 unknown\\_ca\n\nThe sender cannot link/);
    assert.match(copied, /\n- Level: /);
    assert.match(copied, /\n\*\*If you received it\*\*\n\n- /);
    assert.doesNotMatch(copied, /Copy as Markdown/);
  });
}

test('hostile texts are copied as text', async page => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  await page.goto(address('hostile'));
  await page.click('#alert-40 .copy');
  await page.focus('#q');
  await page.keyboard.press('Control+V');
  const copied = await page.inputValue('#q');
  assert.match(copied, /\n\\<img src="x" onerror="document.title=1"\\> \\<\/script\\>/);
  assert.match(copied, /\\\[click\\\]\(javascript:alert\(1\)\)/);
  assert.match(copied, /\n- \\# no heading, \\\*no emphasis\\\*/);
});

test('without JavaScript it is a plain reference', { javaScriptEnabled: false }, async page => {
  await page.goto(address() + '#40');
  const seen = await page.locator('#alert-40 h3').boundingBox();
  assert.ok(seen && seen.y >= 0 && seen.y < 900, JSON.stringify(seen));
  assert.equal(await page.locator('#find').isVisible(), false);
  assert.equal(await page.locator('#filters').isVisible(), false);
  assert.equal(await page.locator('#index tbody tr').count(), 37);
  assert.equal(await page.locator('noscript').isVisible(), true);
  assert.match(await page.locator('noscript').textContent(), /finds codes and registered\s+names; most names in products/);
  await page.click('noscript a');
  assert.ok(await page.locator('#spellings').isVisible());
  await page.click('#index a >> nth=3');
  assert.match(page.url(), /#alert-21$/);
  assert.equal(await page.locator('svg').isVisible(), true);
});

test('it is the same over HTTP, where a copy says where it is from', async (page, context) => {
  const server = http.createServer((request, response) => {
    response.setHeader('Content-Type', 'text/html');
    response.end(fs.readFileSync(file('tls')));
  });
  await new Promise(done => server.listen(0, '127.0.0.1', done));
  try {
    await page.route('**/favicon.ico', route => route.abort());
    const url = 'http://127.0.0.1:' + server.address().port + '/alerts';
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(url);
    await page.fill('#q', 'SSL alert number 40');
    await page.click('.card .copy');
    await page.waitForFunction(() => document.querySelector('.card .copy').textContent === 'Copied');
    assert.ok((await page.evaluate(() => navigator.clipboard.readText())).endsWith('\n\n<' + url + '#alert-40>\n'));
  } finally {
    server.close();
  }
});

test('on paper there is the reference alone', async page => {
  await ask(page, '40');
  await page.emulateMedia({ media: 'print' });
  for (const hidden of ['#find', '#answer', '#filters', '.copy >> nth=0', '.skip']) {
    assert.equal(await page.locator(hidden).isVisible(), false, hidden);
  }
  for (const shown of ['h1', '#index', 'svg', '#alert-40', '#rules']) {
    assert.equal(await page.locator(shown).isVisible(), true, shown);
  }
  const pdf = await page.pdf({ format: 'A4' });
  assert.ok(pdf.length > 10000);
});
