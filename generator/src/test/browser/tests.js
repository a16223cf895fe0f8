'use strict';
const { runAll } = require('./harness');

require('./finding');
require('./reading');
require('./looking');
require('./agreeing');

runAll(process.argv[2] || '').catch(error => {
  console.error(error);
  process.exitCode = 1;
});
