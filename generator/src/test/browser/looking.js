'use strict';
// The page on phone and desktop, light and dark: axe finds nothing serious, and nothing is wider than the screen.

const assert = require('assert/strict');
const fs = require('fs');
const path = require('path');
const { test } = require('./harness');
const { address } = require('./pages');

const AXE = fs.readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const LONG = 'x'.repeat(3000) + ' SSL alert number 40 ' + 'y'.repeat(3000);
const STATES = {
  empty: '',
  number: '255',
  line: 'javax.net.ssl.SSLHandshakeException: Received fatal alert: certificate_unknown',
  lines: 'SSL alert number 40\nremote error: tls: bad certificate\nA TLS fatal alert has been received.',
  words: 'handshak',
  nothing: 'zzqq',
  long: LONG
};

for (const colorScheme of ['light', 'dark']) {
  for (const width of [390, 1280]) {
    const name = colorScheme + ', ' + width + ' pixels';
    test('accessible: ' + name, { colorScheme, viewport: { width, height: 900 }, reducedMotion: 'reduce' }, async page => {
      await page.goto(address());
      await page.evaluate(AXE);
      for (const [state, text] of Object.entries(STATES)) {
        await page.fill('#q', text);
        await page.waitForFunction(empty => !!document.getElementById('answer').firstChild !== empty, !text);
        if (process.env.SCREENSHOTS) {
          const picture = colorScheme + '-' + width + '-' + state + '.png';
          await page.screenshot({ path: path.join(process.env.SCREENSHOTS, picture) });
        }
        assert.ok(await page.evaluate(() => document.scrollingElement.scrollWidth <= innerWidth), state + ' is too wide');
        const found = await page.evaluate(() => window.axe.run(document, { resultTypes: ['violations'] }));
        const serious = found.violations.filter(each => each.impact === 'serious' || each.impact === 'critical');
        assert.deepEqual(serious.map(each => each.id + ': ' + each.nodes.slice(0, 3).map(node => node.html.slice(0, 200)).join(' | ')), [], state);
      }
    });
  }
}

test('a screen reader is told what was found, and where things are', async page => {
  await page.goto(address());
  assert.equal(await page.getAttribute('#said', 'role'), 'status');
  for (const role of ['banner', 'main', 'search', 'contentinfo']) {
    assert.equal(await page.getByRole(role).count(), 1, role);
  }
  assert.equal(await page.getByRole('textbox', { name: /Paste a log line/ }).count(), 1);
  assert.equal(await page.getByRole('img', { name: /Level of each alert by version/ }).count(), 1);
  await page.fill('#q', 'SSL alert number 40');
  assert.equal(await page.getByRole('status').first().textContent(), 'This line reports handshake_failure (40).');
  assert.equal(await page.getByRole('button', { name: 'Copy as Markdown: handshake_failure' }).count(), 2);
});
