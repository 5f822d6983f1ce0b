namespace obelus {}
