/** `node packages/vscode/make-vsix.mjs`: bundles extension and server, and packs them as dist/kaohe-<version>.vsix. Needs no network. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { zipSync } from 'fflate';
import { rolldown } from 'rolldown';

const here = dirname(fileURLToPath(import.meta.url));
const root = resolve(here, '../..');

/** The first day archives know, so that two made from the same files are equal. */
const noDate = new Date(1980, 0, 1);

/** Makes the archive below `folder`; returns its path. */
export async function makeVsix(folder = join(here, 'dist')) {
  mkdirSync(folder, { recursive: true });
  await bundled('extension', folder, ['vscode']);
  await bundled('server', folder, []);
  const manifest = manifestOfExtension();
  const file = join(folder, `${manifest.name}-${manifest.version}.vsix`);
  const text = (name, content) => ({ name, bytes: Buffer.from(content, 'utf8') });
  const copy = (name, path) => ({ name: `extension/${name}`, bytes: readFileSync(path) });
  const files = [
    text('extension.vsixmanifest', vsixManifest(manifest)),
    text('[Content_Types].xml', contentTypes),
    text('extension/package.json', `${JSON.stringify(manifest, undefined, 2)}\n`),
    copy('README.md', join(here, 'README.md')),
    copy('LICENSE.txt', join(root, 'LICENSE')),
    copy('language-configuration.json', join(here, 'language-configuration.json')),
    ...['kaohe', 'kaohe-yaml'].map((name) =>
      copy(`syntaxes/${name}.tmLanguage.json`, join(here, `syntaxes/${name}.tmLanguage.json`)),
    ),
    ...['extension', 'server'].map((name) => copy(`dist/${name}.cjs`, join(folder, `${name}.cjs`))),
    ...ruleFiles(join(root, 'rules')).map((path) => copy(`rules/${relative(join(root, 'rules'), path)}`, path)),
  ];
  const archive = Object.fromEntries(files.map(({ name, bytes }) => [name, bytes]));
  writeFileSync(file, zipSync(archive, { level: 9, mtime: noDate }));
  return file;
}

/** One file that runs without node_modules; TypeScript is read as it is. */
async function bundled(name, folder, external) {
  const build = await rolldown({
    input: join(here, `src/${name}.ts`),
    platform: 'node',
    external: [/^node:/, ...external],
    resolve: { conditionNames: ['source', 'node', 'require', 'default'] },
    checks: { circularDependency: false, eval: false },
  });
  await build.write({ file: join(folder, `${name}.cjs`), format: 'cjs', codeSplitting: false, minify: true });
  await build.close();
}

/** What the editor reads: the manifest of the package without what only the workspace needs. */
function manifestOfExtension() {
  const {
    private: _,
    type,
    scripts,
    devDependencies,
    ...manifest
  } = JSON.parse(readFileSync(join(here, 'package.json'), 'utf8'));
  return manifest;
}

/** Rule sets that come along, so that a shop's file finds the standard it extends. */
function ruleFiles(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .toSorted((left, right) => (left.name < right.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return ruleFiles(path);
      return entry.name === 'rules.kpi' ? [path] : [];
    });
}

function vsixManifest({ name, displayName, description, version, publisher, engines, categories }) {
  return `<?xml version="1.0" encoding="utf-8"?>
<PackageManifest Version="2.0.0" xmlns="http://schemas.microsoft.com/developer/vsx-schema/2011">
  <Metadata>
    <Identity Language="en-US" Id="${name}" Version="${version}" Publisher="${publisher}" />
    <DisplayName>${displayName}</DisplayName>
    <Description xml:space="preserve">${description}</Description>
    <Categories>${categories.join(',')}</Categories>
    <GalleryFlags>Public</GalleryFlags>
    <Properties>
      <Property Id="Microsoft.VisualStudio.Code.Engine" Value="${engines.vscode}" />
      <Property Id="Microsoft.VisualStudio.Code.ExtensionKind" Value="workspace" />
    </Properties>
    <License>extension/LICENSE.txt</License>
  </Metadata>
  <Installation>
    <InstallationTarget Id="Microsoft.VisualStudio.Code" />
  </Installation>
  <Dependencies />
  <Assets>
    <Asset Type="Microsoft.VisualStudio.Code.Manifest" Path="extension/package.json" Addressable="true" />
    <Asset Type="Microsoft.VisualStudio.Services.Content.Details" Path="extension/README.md" Addressable="true" />
    <Asset Type="Microsoft.VisualStudio.Services.Content.License" Path="extension/LICENSE.txt" Addressable="true" />
  </Assets>
</PackageManifest>
`;
}

const contentTypes = `<?xml version="1.0" encoding="utf-8"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
  <Default Extension=".json" ContentType="application/json" />
  <Default Extension=".vsixmanifest" ContentType="text/xml" />
  <Default Extension=".md" ContentType="text/markdown" />
  <Default Extension=".txt" ContentType="text/plain" />
  <Default Extension=".cjs" ContentType="application/javascript" />
  <Default Extension=".kpi" ContentType="text/plain" />
</Types>
`;

if (process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  process.stdout.write(`${await makeVsix()}\n`);
}
