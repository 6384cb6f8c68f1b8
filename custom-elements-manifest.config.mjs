/** Keeps to what a site can use: a private member is nobody's documentation. */
const publicMembers = {
  name: 'public-members',
  packageLinkPhase({ customElementsManifest }) {
    for (const { declarations } of customElementsManifest.modules) {
      for (const declaration of declarations) {
        declaration.members = declaration.members?.filter(
          ({ name, privacy = 'public' }) => privacy === 'public' && !name.startsWith('#'),
        );
      }
    }
  },
};

const published = (path) => path.replace(/^\/?src\//, '').replace(/\.ts$/, '.js');

/** Names the modules as they stand in the package, not their sources. */
const publishedPaths = {
  name: 'published-paths',
  packageLinkPhase({ customElementsManifest }) {
    const walk = (node) => {
      for (const [key, value] of Object.entries(node)) {
        if (typeof value === 'string' && /^(path|module)$/.test(key)) node[key] = published(value);
        else if (value && typeof value === 'object') walk(value);
      }
    };
    walk(customElementsManifest.modules);
  },
};

export default {
  globs: ['src/elements/*/define.ts', 'src/elements/*/practice-*.ts', 'src/practice/*-event.ts'],
  exclude: ['src/elements/*/*.styles.ts', 'src/elements/*/*.messages.ts'],
  outdir: 'dist',
  litelement: true,
  plugins: [publicMembers, publishedPaths],
};
