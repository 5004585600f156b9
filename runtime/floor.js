// Loaded before any .ts file, and plain JavaScript: a Node too old to read TypeScript still gets to say why.
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  process.stderr.write(
    `Node ${process.versions.node}（${process.execPath}）太旧，需要 22.18 或更高版本。\n` +
      '  办法：在项目根目录执行 npm ci（Linux、Windows 会一并装上 Node 24），再用 npm start、npm test 等命令；\n' +
      '  其他系统请先自行安装 Node 24。\n' +
      `Node ${process.versions.node} (${process.execPath}) is too old; 22.18 or later is needed.\n` +
      '  Remedy: run npm ci in the project root (on Linux and Windows it brings Node 24 along), then use\n' +
      '  npm start, npm test and so on; on other systems install Node 24 first.\n',
  );
  process.exit(1);
}
