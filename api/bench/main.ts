// One door to all benchmarks: `bench -- NAME`, and without a name that of the timetable engine.
const [name] = process.argv.slice(2);
switch (name) {
  case 'learning-loop':
    process.argv.splice(2, 1);
    await import('./learning-loop/main.js');
    break;
  case 'learning':
    process.argv.splice(2, 1);
    await import('./learning/main.js');
    break;
  default:
    if (name !== 'timetable') process.argv.splice(2, 0, 'bench');
    else process.argv.splice(2, 1, 'bench');
    await import('../timetable-cli/main.js');
}

export {};
