# What obelus is made of, as CycloneDX 1.5, in obelus.cdx.json: a row a dependency, with the version that this build
# found. No time and no serial number, so the same build says the same.
#   obelus_component(NAME LICENCE VERSION HOW PURPOSE)    HOW: shared, static or headers
set(OBELUS_COMPONENTS "")
function(obelus_component name licence version how purpose)
  if(NOT version)
    message(FATAL_ERROR "the version of ${name} is not known, and the SBOM needs it")
  endif()
  string(CONCAT component "    {\"type\": \"library\", \"bom-ref\": \"${name}\", \"name\": \"${name}\", \"version\": \"${version}\",\n"
    "     \"purl\": \"pkg:generic/${name}@${version}\", \"description\": \"${purpose}\",\n"
    "     \"licenses\": [{\"expression\": \"${licence}\"}],\n"
    "     \"properties\": [{\"name\": \"obelus:linked\", \"value\": \"${how}\"}]}")
  list(APPEND OBELUS_COMPONENTS "${component}")
  set(OBELUS_COMPONENTS "${OBELUS_COMPONENTS}" PARENT_SCOPE)
  set(OBELUS_COMPONENT_NAMES ${OBELUS_COMPONENT_NAMES} "\"${name}\"" PARENT_SCOPE)
endfunction()

# The numbers that a header defines: MAJOR, MINOR, PATCH are its macros.
function(obelus_version_of header out)
  file(STRINGS "${header}" lines REGEX "^#[ \t]*define")
  set(version "")
  foreach(macro ${ARGN})
    string(REGEX MATCH "define[ \t]+${macro}[ \t]+([0-9]+)" found "${lines}")
    list(APPEND version "${CMAKE_MATCH_1}")
  endforeach()
  list(JOIN version "." version)
  set(${out} "${version}" PARENT_SCOPE)
endfunction()

file(GLOB_RECURSE toml_version "${TOMLPLUSPLUS_INCLUDE}/toml++/*version.h*")
obelus_version_of("${toml_version}" toml_version TOML_LIB_MAJOR TOML_LIB_MINOR TOML_LIB_PATCH)
obelus_version_of("${XXHASH_INCLUDE}/xxhash.h" xxhash_version XXH_VERSION_MAJOR XXH_VERSION_MINOR XXH_VERSION_RELEASE)
find_path(UTF8PROC_INCLUDE utf8proc.h REQUIRED)
obelus_version_of("${UTF8PROC_INCLUDE}/utf8proc.h" utf8proc_version
  UTF8PROC_VERSION_MAJOR UTF8PROC_VERSION_MINOR UTF8PROC_VERSION_PATCH)
set(gcc_licence "GPL-3.0-or-later WITH GCC-exception-3.1")

obelus_component(libxml2 MIT "${LIBXML2_VERSION_STRING}" shared "reads HTML")
obelus_component(cmark-gfm "BSD-2-Clause AND MIT" "${cmark_version}" static "reads and renders Markdown")
obelus_component(yaml-cpp MIT "${yaml-cpp_VERSION}" shared "reads YAML")
obelus_component(fmt MIT "${fmt_VERSION}" shared "formats text")
obelus_component(nlohmann-json MIT "${nlohmann_json_VERSION}" headers "reads and writes JSON")
obelus_component(CLI11 BSD-3-Clause "${CLI11_VERSION}" headers "parses the command line")
obelus_component(utf8proc "MIT AND Unicode-DFS-2015" "${utf8proc_version}" shared "knows Unicode")
obelus_component(boost BSL-1.0 "${Boost_VERSION_STRING}" headers "serves HTTP on loopback")
obelus_component(xxhash BSD-2-Clause "${xxhash_version}" headers "tells whether a file is still what it was")
obelus_component(tomlplusplus MIT "${toml_version}" headers "reads TOML front matter")
obelus_component(gcc "${gcc_licence}" "${CMAKE_CXX_COMPILER_VERSION}" shared "libstdc++ and libgcc, beside the system's C library")

list(JOIN OBELUS_COMPONENTS ",\n" components)
list(JOIN OBELUS_COMPONENT_NAMES ", " names)
file(CONFIGURE OUTPUT obelus.cdx.json @ONLY CONTENT [[{
  "bomFormat": "CycloneDX",
  "specVersion": "1.5",
  "version": 1,
  "metadata": {
    "component": {"type": "application", "bom-ref": "obelus", "name": "obelus", "version": "@PROJECT_VERSION@",
      "description": "@PROJECT_DESCRIPTION@", "licenses": [{"license": {"id": "MIT"}}]}
  },
  "components": [
@components@
  ],
  "dependencies": [{"ref": "obelus", "dependsOn": [@names@]}]
}
]])
install(FILES "${CMAKE_CURRENT_BINARY_DIR}/obelus.cdx.json" DESTINATION "${CMAKE_INSTALL_DOCDIR}")
