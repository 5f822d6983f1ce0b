#include "obelus/obelus.hpp"

int main(int argc, char** argv) { return obelus::run(argc, argv); }
