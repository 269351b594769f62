import { run } from './cli/run';

void run(process.argv, process.env);
