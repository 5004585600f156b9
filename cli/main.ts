#!/usr/bin/env node
/** The program `tiaowen`: words of the command line in, exit code out. */
import { run } from './run.ts';
import { processStreams } from './streams.ts';

process.exitCode = await run(process.argv.slice(2), processStreams());
