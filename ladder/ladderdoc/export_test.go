package ladderdoc

// For the tests of how lines are broken.
var Wrap = wrap
