// Loaded before everything else (`node -r`), in plain JavaScript: an old Node cannot even read the rest.
const major = Number(process.versions.node.split('.')[0]);
if (major < 22 || (major === 22 && Number(process.versions.node.split('.')[1]) < 18)) {
  console.error(
    `This needs Node 24 and found ${process.version}: run it through npm, as in "npm start", after "npm ci" has brought its own Node.`,
  );
  process.exit(1);
}
