/** Loaded before a build: attachments cannot be copied. */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

fs.copyFileSync = () => {
  throw new Error('The disk is full');
};
syncBuiltinESMExports();
