// Takes the place of libraries that are left out of a build (config/index.ts).
export {}
